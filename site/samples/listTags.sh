# List the tags of a repository, page by page.
set -eu
registry=$1 name=$2

headers=$(mktemp)
url=$registry/v2/$name/tags/list?n=100
while [ -n "$url" ]; do
  curl --fail-with-body -sSL -D "$headers" "$url"
  # Without Link this was the last page. It may be relative to the URL that was asked.
  link=$(sed -n 's/^[Ll]ink: *<\([^>]*\)>; *rel="*next.*/\1/p' "$headers")
  case $link in
    '' | http*) url=$link ;;
    /*) url=${url%"${url#*://*/}"}${link#/} ;;
    *) url=${url%%\?*} url=${url%/*}/$link ;;
  esac
done
rm "$headers"
