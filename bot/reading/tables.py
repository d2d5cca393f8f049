"""Reads the vocabulary's files; itself never compiled, so that they are found beside it."""

import tomllib
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).with_name("vocabulary")


def tables_of(name: str) -> dict[str, Any]:
    """The tables of one vocabulary file, by its name without the ending."""
    return tomllib.loads(_FOLDER.joinpath(f"{name}.toml").read_text("utf-8"))
