# Ask whether a blob is there, and how large it is.
set -eu
registry=$1 name=$2 digest=$3

# -I sends HEAD. With -X HEAD curl would wait for a body that never comes.
curl --fail -sSLI "$registry/v2/$name/blobs/$digest"
