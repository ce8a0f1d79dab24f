# Ask whether a manifest is there, and what it is.
set -eu
registry=$1 name=$2 reference=$3

# -I sends HEAD. With -X HEAD curl would wait for a body that never comes.
curl --fail -sSLI -H "Accept: \
application/vnd.oci.image.manifest.v1+json, \
application/vnd.oci.image.index.v1+json, \
application/vnd.docker.distribution.manifest.v2+json, \
application/vnd.docker.distribution.manifest.list.v2+json" "$registry/v2/$name/manifests/$reference"
