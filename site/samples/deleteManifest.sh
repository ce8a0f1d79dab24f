# Delete a tag, or a manifest by its digest.
set -eu
registry=$1 name=$2 reference=$3

# 202: it is gone. 405: this registry has deletion switched off.
curl --fail-with-body -sS -D - -X DELETE "$registry/v2/$name/manifests/$reference"
