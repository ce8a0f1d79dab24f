# Ask whether a manifest is there, and what it is.
import sys
import urllib.request

registry, name, reference = sys.argv[1:]

types = [
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
]
# 404: it is not there. An answer to HEAD has no body, not even an error's.
request = urllib.request.Request(
    f"{registry}/v2/{name}/manifests/{reference}", headers={"Accept": ", ".join(types)}, method="HEAD"
)
with urllib.request.urlopen(request) as response:
    for header in ["Content-Type", "Content-Length", "Docker-Content-Digest"]:
        print(header, response.headers[header])
