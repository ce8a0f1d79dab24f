# Ask whether a registry speaks this API.
set -eu
registry=$1

# 200: it does. 401: it wants to know who asks before it says more.
curl --fail-with-body -sS -D - "$registry/v2/"
