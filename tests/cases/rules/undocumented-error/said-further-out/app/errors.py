NOT_FOUND = {404: {"description": "Not there"}}
COMMON = {**NOT_FOUND, 403: {"description": "Not yours"}}
