# Fetch a blob into a file and check its digest.
import hashlib
import sys
import urllib.request

registry, name, digest, file = sys.argv[1:]

algorithm, encoded = digest.split(":")
hash = hashlib.new(algorithm)
with urllib.request.urlopen(f"{registry}/v2/{name}/blobs/{digest}") as response, open(file, "wb") as out:
    while chunk := response.read(65536):
        hash.update(chunk)
        out.write(chunk)
if hash.hexdigest() != encoded:
    sys.exit(f"expected the bytes of {digest}, received others")
