import docker

engine = docker.from_env()
engine.ping()


def start(image: str) -> object:
    return engine.containers.run(image, detach=True)
