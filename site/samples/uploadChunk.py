# Push a blob in chunks.
import sys
import urllib.request
from urllib.parse import urljoin

registry, name, digest, file = sys.argv[1:]

def send(method, url, body=None, headers={}):
    with urllib.request.urlopen(urllib.request.Request(url, body, headers, method=method)) as response:
        # Location is opaque. It may be relative to the URL that was asked.
        return urljoin(response.url, response.headers["Location"]), response.headers


location, headers = send("POST", f"{registry}/v2/{name}/blobs/uploads/")
size = max(5 * 1024 * 1024, int(headers.get("OCI-Chunk-Min-Length", 0)))

start = 0
with open(file, "rb") as blob:
    while chunk := blob.read(size):
        content_range = f"{start}-{start + len(chunk) - 1}"
        headers = {"Content-Type": "application/octet-stream", "Content-Range": content_range}
        location, _ = send("PATCH", location, chunk, headers)
        start += len(chunk)

location += ("&" if "?" in location else "?") + f"digest={digest}"
print(send("PUT", location)[0])
