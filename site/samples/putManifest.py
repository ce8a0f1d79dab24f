# Push a manifest under a tag or its digest, byte for byte.
import sys
import urllib.request

registry, name, reference, media_type, file = sys.argv[1:]

with open(file, "rb") as manifest:
    content = manifest.read()
# The media type is the one that the manifest names itself.
request = urllib.request.Request(
    f"{registry}/v2/{name}/manifests/{reference}", content, {"Content-Type": media_type}, method="PUT"
)
with urllib.request.urlopen(request) as response:
    assert response.status == 201, response.status
    # If the manifest has a subject and no OCI-Subject comes back, the registry keeps no referrers:
    # update the fallback tag of the subject.
    for header in ["Location", "OCI-Subject"]:
        print(header, response.headers[header])
