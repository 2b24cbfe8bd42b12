import requests

requests.post("http://localhost:8000/orders", json={})
