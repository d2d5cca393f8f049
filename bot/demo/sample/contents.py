"""What the sample company is made of, read from the toml files beside this module."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from fasta_core.codec import structured
from fasta_core.domain.people import Role


class Fortune(StrEnum):
    """What became of a product; the toml file says what each means."""

    PLENTY = ""
    BACK = "back"
    SHORT = "short"
    GONE = "gone"
    PREORDER = "preorder"
    UNCOUNTED = "uncounted"


SCARCE = frozenset({Fortune.BACK, Fortune.SHORT, Fortune.GONE})


@dataclass(frozen=True, slots=True)
class Article:
    """A product of the shop; `price` in won, `pieces` on the shelf at the beginning."""

    code: str
    name: str
    option: str
    price: int
    pieces: int
    fortune: Fortune


@dataclass(frozen=True, slots=True)
class SampleMall:
    """A mall account: its share of the orders, and the form of its order and line numbers."""

    code: str
    name: str
    share: int
    order: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class SampleChannel:
    """A channel of direct trade; a wholesale one has its few steady buyers."""

    code: str
    share: int
    wholesale: bool
    buyers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Somebody in the demo's Telegram; without a role, a stranger."""

    id: int
    name: str
    role: Role | None = None
    language: str = "ko"


@dataclass(frozen=True, slots=True)
class Shop:
    """The company: its name, its malls and channels, and what people there write down."""

    name: str
    couriers: tuple[str, ...]
    late_reasons: tuple[str, ...]
    notes: tuple[str, ...]
    malls: tuple[SampleMall, ...]
    channels: tuple[SampleChannel, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What buyers are put together from."""

    surnames: tuple[str, ...]
    given: tuple[str, ...]
    towns: tuple[str, ...]


@cache
def shop() -> Shop:
    """The company."""
    return structured(_toml("shop"), Shop)


@cache
def articles() -> tuple[Article, ...]:
    """Its products."""
    return tuple(
        Article(code, name, option, price, pieces, Fortune(fortune))
        for code, name, option, price, pieces, fortune in _toml("products")["products"]
    )


@cache
def names() -> Names:
    """The buyers' names and towns."""
    return structured(_toml("buyers"), Names)


@cache
def people() -> tuple[SamplePerson, ...]:
    """Who is in the demo's Telegram, the owner first."""
    return structured(_toml("people")["people"], tuple[SamplePerson, ...])


def group() -> str:
    """The title of the company's group."""
    return str(_toml("people")["group"])


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))
