# Delete a blob.
set -eu
registry=$1 name=$2 digest=$3

# 202: it is gone. 405: this registry has deletion switched off.
curl --fail-with-body -sS -D - -X DELETE "$registry/v2/$name/blobs/$digest"
