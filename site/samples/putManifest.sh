# Push a manifest under a tag or its digest, byte for byte.
set -eu
registry=$1 name=$2 reference=$3 media_type=$4 file=$5

# The media type is the one that the manifest names itself. If the manifest has a subject and no
# OCI-Subject comes back, the registry keeps no referrers: update the fallback tag of the subject.
curl --fail-with-body -sS -D - -X PUT -H "Content-Type: $media_type" --data-binary "@$file" \
  "$registry/v2/$name/manifests/$reference"
