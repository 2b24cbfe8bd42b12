import ruamel.yaml
import yaml as plain


def rates(raw: str) -> object:
    yaml = ruamel.yaml.YAML()
    return yaml.load(raw)


def plans(raw: str) -> object:
    return plain.load(raw, Loader=plain.FullLoader)


def shelves(raw: str) -> object:
    return plain.load(raw, Loader=plain.Loader)
