# Fetch a manifest as it was pushed, and check its digest.
set -eu
registry=$1 name=$2 reference=$3 file=$4

# The type that came is in Content-Type. The file has the very bytes that the digest is of.
curl --fail -sSL -D - -o "$file" -H "Accept: \
application/vnd.oci.image.manifest.v1+json, \
application/vnd.oci.image.index.v1+json, \
application/vnd.docker.distribution.manifest.v2+json, \
application/vnd.docker.distribution.manifest.list.v2+json" "$registry/v2/$name/manifests/$reference"
case $reference in
  *:*) echo "${reference#*:}  $file" | "${reference%%:*}sum" --check ;;
esac
