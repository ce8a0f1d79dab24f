# Delete a blob.
import sys
import urllib.request

registry, name, digest = sys.argv[1:]

# 202: it is gone. 405: this registry has deletion switched off.
request = urllib.request.Request(f"{registry}/v2/{name}/blobs/{digest}", method="DELETE")
with urllib.request.urlopen(request) as response:
    assert response.status == 202, response.status
