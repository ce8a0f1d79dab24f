# Open an upload session and ask how much of it has arrived.
set -eu
registry=$1 name=$2

url=$registry/v2/$name/blobs/uploads/
location=$(curl --fail -sS -o /dev/null -w '%header{location}' -X POST -H 'Content-Length: 0' "$url")
# Location is opaque. It may be relative to the URL that was asked.
case $location in
  http*) url=$location ;;
  /*) url=${url%"${url#*://*/}"}${location#/} ;;
  *) url=${url%/*}/$location ;;
esac

# Range says what is there, Location where to send the rest.
curl --fail-with-body -sS -D - "$url"
