"""Reads a file of a project, and waits for nothing that may never end."""

import errno
import os
import stat
import tomllib
from pathlib import Path
from typing import Any

NO_FILE = "it is a pipe, a socket or a device"


class Malformed(Exception):
    """A file has not the form that it should have."""


def require_file(mode: int) -> None:
    """Refuse what could be read for ever: a pipe, a socket, a device.

    Raises:
        OSError: It is one of these, or a folder.
    """
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise OSError(errno.ENXIO, NO_FILE)


def read_file(path: Path) -> bytes:
    """Return what a file holds.

    Raises:
        OSError: It is not there, is no file, or may not be read.
    """
    require_file(path.stat().st_mode)
    return path.read_bytes()


def read_toml(path: Path) -> tuple[str, dict[str, Any]]:
    """Return the text of a TOML file and what it says.

    Raises:
        OSError: It is not there, is no file, or may not be read.
        Malformed: It is no TOML.
    """
    try:
        text = read_file(path).decode("utf-8").replace("\r\n", "\n")
        return text, tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise Malformed("it is not written in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise Malformed(f"it is no TOML: {error}") from error
    except RecursionError as error:
        raise Malformed("it is nested too deeply") from error
