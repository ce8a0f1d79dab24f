# Ask whether a registry speaks this API.
import sys
import urllib.request

registry = sys.argv[1]

# 200: it does. 401: it wants to know who asks before it says more.
with urllib.request.urlopen(f"{registry}/v2/") as response:
    print(response.status)
