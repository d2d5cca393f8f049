"""What a Korean address tells by its words: its neighbourhood, and whether it lies on an island."""

import tomllib
from importlib.resources import files

_WORDS: dict[str, list[str]] = tomllib.loads(files("fasta_core.domain").joinpath("places.toml").read_text("utf-8"))
PROVINCES = frozenset(_WORDS["provinces"])
DIVISIONS = tuple(_WORDS["divisions"])
NEIGHBOURHOODS = tuple(_WORDS["neighbourhoods"])
ISLANDS = tuple(_WORDS["islands"])


def on_an_island(address: str) -> bool:
    """Whether couriers count a day more: Jeju and the islands without a bridge."""
    known = " ".join(address.split())
    return any(place in known for place in ISLANDS)


def neighbourhood(address: str) -> str:
    """The address as far as its neighbourhood or town; as far as its ward where the street follows; "" where none is told."""
    kept: list[str] = []
    for word in address.split():
        if word.endswith(NEIGHBOURHOODS) and not word[0].isdigit() and kept:
            return " ".join([*kept, word])
        if word not in PROVINCES and not word.endswith(DIVISIONS):
            break
        kept.append(word)
    return " ".join(kept)
