"""What sheets call things: header names, statuses, couriers, yes and no, read from words.toml."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from fasta_core.domain.order import Status

LOOSE = re.compile(r"[\s*\ufeff\u200b]+")
BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]$")


def fold(text: str) -> str:
    """A word as it is compared: without spaces, line breaks, asterisks and case."""
    return LOOSE.sub("", unicodedata.normalize("NFKC", text)).casefold()


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of sheet: its fields by folded header name, groups of fields of which one each must be there, its marketplace."""

    name: str
    fields: Mapping[str, str]
    required: tuple[tuple[str, ...], ...]
    headers: Mapping[str, str]
    mall: str | None = None

    def field(self, header: str) -> str | None:
        """The field that a header names; None where it names none."""
        folded = fold(header)
        return self.fields.get(folded) or self.fields.get(BRACKETS.sub("", folded))


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(files("fasta_core.sheets").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def formats() -> tuple[Format, ...]:
    """Every kind of sheet, the one with the most telling headers first."""
    return tuple(_format(name, told) for name, told in _words()["formats"].items())


def _format(name: str, told: dict[str, Any]) -> Format:
    headers: dict[str, list[str]] = told["headers"]
    fields = {fold(header): field for field, names in headers.items() for header in names}
    required = tuple(tuple(group) for group in told["required"])
    return Format(name, fields, required, {field: names[0] for field, names in headers.items()}, told.get("mall"))


@cache
def meanings(section: str) -> Mapping[str, str]:
    """Folded word → what it means, for one section of the words."""
    told: dict[str, list[str]] = _words()[section]
    return {fold(word): meaning for meaning, words in told.items() for word in words}


@cache
def units(kind: str) -> tuple[str, ...]:
    """The folded units of a kind ("money", "pieces"), the longest first."""
    return tuple(sorted((fold(unit) for unit in _words()["units"][kind]), key=len, reverse=True))


def mall_name(code: str) -> str | None:
    """What a marketplace is called; None for one that is not known."""
    names: list[str] = _words()["malls"].get(code, [])
    return names[0] if names else None


def courier(text: str) -> str | None:
    """The code of the courier that is called so; None where the desk knows none."""
    return meanings("couriers").get(fold(text))


def status(text: str) -> Status | None:
    """The status that the desk's own sheet calls so."""
    found = meanings("statuses").get(fold(text))
    return None if found is None else Status(found)
