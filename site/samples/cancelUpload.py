# Open an upload session and cancel it.
import sys
import urllib.error
import urllib.request
from urllib.parse import urljoin

registry, name = sys.argv[1:]

start = urllib.request.Request(f"{registry}/v2/{name}/blobs/uploads/", method="POST")
with urllib.request.urlopen(start) as response:
    # Location is opaque. It may be relative to the URL that was asked.
    location = urljoin(response.url, response.headers["Location"])

try:
    with urllib.request.urlopen(urllib.request.Request(location, method="DELETE")) as response:
        print(response.status)
except urllib.error.HTTPError as error:
    # A failure does not matter: registries let abandoned uploads expire.
    print(error.code)
