# Ask whether a blob is there, and how large it is.
import sys
import urllib.request

registry, name, digest = sys.argv[1:]

# 404: it is not there. An answer to HEAD has no body, not even an error's.
request = urllib.request.Request(f"{registry}/v2/{name}/blobs/{digest}", method="HEAD")
with urllib.request.urlopen(request) as response:
    print(response.headers["Content-Length"])
