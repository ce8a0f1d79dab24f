# Fetch a blob into a file and check its digest.
set -eu
registry=$1 name=$2 digest=$3 file=$4

curl --fail -sSL -o "$file" "$registry/v2/$name/blobs/$digest"
# sha256sum or sha512sum, as the digest says.
echo "${digest#*:}  $file" | "${digest%%:*}sum" --check
