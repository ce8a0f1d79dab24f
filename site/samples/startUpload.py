# Open an upload session and show where it goes on.
import sys
import urllib.request
from urllib.parse import urljoin

registry, name = sys.argv[1:]

start = urllib.request.Request(f"{registry}/v2/{name}/blobs/uploads/", method="POST")
with urllib.request.urlopen(start) as response:
    # Location is opaque. It may be relative to the URL that was asked.
    location = urljoin(response.url, response.headers["Location"])
print(location)
