import json

for name in json.loads("[]"):
    print("loading", name)
