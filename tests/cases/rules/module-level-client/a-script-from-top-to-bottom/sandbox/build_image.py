import docker

client = docker.from_env()
image, _ = client.images.build(path=".", tag="sandbox")
print(image.id)
