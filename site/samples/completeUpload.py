# Push a blob: open an upload session, and finish it with all the bytes.
import os
import sys
import urllib.request
from urllib.parse import urljoin

registry, name, digest, file = sys.argv[1:]

start = urllib.request.Request(f"{registry}/v2/{name}/blobs/uploads/", method="POST")
with urllib.request.urlopen(start) as response:
    # Location is opaque. It may be relative to the URL that was asked.
    location = urljoin(response.url, response.headers["Location"])
location += ("&" if "?" in location else "?") + f"digest={digest}"

with open(file, "rb") as blob:
    headers = {"Content-Type": "application/octet-stream", "Content-Length": os.path.getsize(file)}
    request = urllib.request.Request(location, blob, headers, method="PUT")
    with urllib.request.urlopen(request) as response:
        assert response.status == 201, response.status
        print(response.headers["Location"])
