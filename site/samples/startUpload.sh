# Open an upload session and show where it goes on.
set -eu
registry=$1 name=$2

# The next request goes to Location, as it came. Do not build that URL.
curl --fail-with-body -sS -D - -X POST -H 'Content-Length: 0' "$registry/v2/$name/blobs/uploads/"
