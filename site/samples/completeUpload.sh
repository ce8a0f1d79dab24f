# Push a blob: open an upload session, and finish it with all the bytes.
set -eu
registry=$1 name=$2 digest=$3 file=$4

url=$registry/v2/$name/blobs/uploads/
location=$(curl --fail -sS -o /dev/null -w '%header{location}' -X POST -H 'Content-Length: 0' "$url")
# Location is opaque. It may be relative to the URL that was asked.
case $location in
  http*) url=$location ;;
  /*) url=${url%"${url#*://*/}"}${location#/} ;;
  *) url=${url%/*}/$location ;;
esac
case $url in
  *\?*) url=$url\&digest=$digest ;;
  *) url=$url?digest=$digest ;;
esac

# -T streams the file and sends PUT.
curl --fail-with-body -sS -D - -H 'Content-Type: application/octet-stream' -T "$file" "$url"
