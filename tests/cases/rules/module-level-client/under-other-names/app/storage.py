import boto3
from openai import AsyncOpenAI as Model
from qdrant_client import QdrantClient

from app.settings import settings

vectors = QdrantClient(url=settings.qdrant_url)


class Storage:
    s3 = boto3.client("s3")

    def __init__(self) -> None:
        self.model = Model()

    def put(self, key: str, body: bytes) -> None:
        self.s3.put_object(Bucket="files", Key=key, Body=body)
