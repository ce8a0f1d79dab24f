# Push a blob in chunks.
set -eu
registry=$1 name=$2 digest=$3 file=$4

# Location is opaque. It may be relative to the URL that was asked.
follow() {
  case $1 in
    http*) url=$1 ;;
    /*) url=${url%"${url#*://*/}"}${1#/} ;;
    *) url=${url%%\?*} url=${url%/*}/$1 ;;
  esac
}

url=$registry/v2/$name/blobs/uploads/
answer=$(curl --fail -sS -o /dev/null -w '%header{location} %header{oci-chunk-min-length}' \
  -X POST -H 'Content-Length: 0' "$url")
follow "${answer% *}"
least=${answer##* } chunk=5242880
[ "${least:-0}" -le "$chunk" ] || chunk=$least

size=$(wc -c <"$file") start=0
while [ "$start" -lt "$size" ]; do
  end=$((start + chunk < size ? start + chunk : size))
  location=$(dd if="$file" bs="$chunk" skip=$((start / chunk)) count=1 2>/dev/null |
    curl --fail -sS -o /dev/null -w '%header{location}' -X PATCH --data-binary @- \
      -H 'Content-Type: application/octet-stream' -H "Content-Range: $start-$((end - 1))" "$url")
  follow "$location"
  start=$end
done

case $url in
  *\?*) url=$url\&digest=$digest ;;
  *) url=$url?digest=$digest ;;
esac
curl --fail-with-body -sS -D - -X PUT -H 'Content-Length: 0' "$url"
