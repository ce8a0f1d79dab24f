# List what refers to a manifest, from the fallback tag where the registry keeps no referrers.
set -eu
registry=$1 name=$2 digest=$3

encoded=$(printf %.64s "${digest#*:}")
fallback=$registry/v2/$name/manifests/${digest%%:*}-$encoded
headers=$(mktemp)
url=$registry/v2/$name/referrers/$digest
while [ -n "$url" ]; do
  if ! curl --fail -sSL -D "$headers" -H 'Accept: application/vnd.oci.image.index.v1+json' "$url"; then
    # Only a 404 says that there is no such API. Without a fallback tag there are no referrers.
    grep -q '^HTTP/[0-9.]* 404' "$headers"
    [ "$url" != "$fallback" ] || break
    url=$fallback
    continue
  fi
  # Without Link this was the last page. It may be relative to the URL that was asked.
  link=$(sed -n 's/^[Ll]ink: *<\([^>]*\)>; *rel="*next.*/\1/p' "$headers")
  case $link in
    '' | http*) url=$link ;;
    /*) url=${url%"${url#*://*/}"}${link#/} ;;
    *) url=${url%%\?*} url=${url%/*}/$link ;;
  esac
done
rm "$headers"
