# List the tags of a repository, page by page.
import json
import re
import sys
import urllib.request
from urllib.parse import urljoin

registry, name = sys.argv[1:]

url = f"{registry}/v2/{name}/tags/list?n=100"
while url:
    with urllib.request.urlopen(url) as response:
        for tag in json.load(response)["tags"]:
            print(tag)
        # Without Link this was the last page.
        link = re.search(r'<([^>]+)>; *rel="?next"?', response.headers.get("Link", ""))
        url = urljoin(response.url, link[1]) if link else None
