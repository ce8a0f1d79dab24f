# Fetch a manifest as it was pushed, and check its digest.
import hashlib
import sys
import urllib.request

registry, name, reference, file = sys.argv[1:]

types = [
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
]
request = urllib.request.Request(f"{registry}/v2/{name}/manifests/{reference}", headers={"Accept": ", ".join(types)})
with urllib.request.urlopen(request) as response:
    # The very bytes that the digest is of: do not parse and write them anew.
    content = response.read()
    print(response.headers["Content-Type"])
algorithm, _, encoded = reference.partition(":")
if encoded and hashlib.new(algorithm, content).hexdigest() != encoded:
    sys.exit(f"expected the bytes of {reference}, received others")
with open(file, "wb") as out:
    out.write(content)
