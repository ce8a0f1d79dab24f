# Open an upload session and ask how much of it has arrived.
import sys
import urllib.request
from urllib.parse import urljoin

registry, name = sys.argv[1:]

start = urllib.request.Request(f"{registry}/v2/{name}/blobs/uploads/", method="POST")
with urllib.request.urlopen(start) as response:
    # Location is opaque. It may be relative to the URL that was asked.
    location = urljoin(response.url, response.headers["Location"])

with urllib.request.urlopen(location) as response:
    assert response.status == 204, response.status
    # Range says what is there, Location where to send the rest.
    for header in ["Range", "Location"]:
        print(header, response.headers[header])
