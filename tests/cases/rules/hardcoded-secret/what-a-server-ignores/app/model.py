from openai import OpenAI

API_KEY = "Set-but-ignored"
client = OpenAI(api_key="token-abc123")
ACCESS_KEY = "q7Zp-41xLm09-RtVw"
