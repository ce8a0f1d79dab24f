# List what refers to a manifest, from the fallback tag where the registry keeps no referrers.
import json
import re
import sys
import urllib.error
import urllib.request
from urllib.parse import urljoin

registry, name, digest = sys.argv[1:]


def get_index(url):
    request = urllib.request.Request(url, headers={"Accept": "application/vnd.oci.image.index.v1+json"})
    try:
        with urllib.request.urlopen(request) as response:
            # Without Link this was the last page.
            link = re.search(r'<([^>]+)>; *rel="?next"?', response.headers.get("Link", ""))
            return json.load(response), urljoin(response.url, link[1]) if link else None
    except urllib.error.HTTPError as error:
        if error.code != 404:
            raise
        return None, None


index, url = get_index(f"{registry}/v2/{name}/referrers/{digest}")
if index is None:
    algorithm, encoded = digest.split(":")
    index, url = get_index(f"{registry}/v2/{name}/manifests/{algorithm}-{encoded[:64]}")
while index:
    for referrer in index["manifests"]:
        print(referrer["digest"], referrer.get("artifactType"))
    index, url = get_index(url) if url else (None, None)
