"""The leaves of the vocabulary's tables: what a line of them means, and its spellings."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from bot.reading.word_shapes import Tables, split

_APART = frozenset(
    {
        "unit",
        "figures",
        "native",
        "uncounted",
        "places",
        "surname",
        "shop",
        "predicate",
        "aside",
        "clause",
        "quoted",
        "noted",
        "slang",
        "honorific",
        "keyboard",
        "real",
        "whole",
        "asking",
        "names",
        "figure",
        "phrase",
    }
)
_CLINGING = "clinging"
_COMPOSE = "compose"


class Leaf(NamedTuple):
    """One line of a vocabulary file: what its spellings mean, and whether they cling to the word before."""

    kind: str
    value: Any
    spellings: list[str]
    clinging: bool
    composed: bool = False
    """They were put together of beginnings and endings; too many to be what a typing error was meant to be."""


def leaves_of(tables: Tables) -> Iterator[Leaf]:
    """Every leaf of a language's tables."""
    for table, content in tables.items():
        slang = tables.get("slang", {})
        if table == _COMPOSE:
            yield from (_composed(entry) for entry in content)
        elif table == _CLINGING:
            yield from (_with_slang(leaf, slang) for leaf in _leaves(content, (), clinging=True))
        elif table not in _APART:
            yield from (_with_slang(leaf, slang) for leaf in _leaves({table: content}, (), clinging=False))


def _composed(entry: Mapping[str, str]) -> Leaf:
    """The words made of every beginning with every ending."""
    spellings = [head + tail for head in split(entry["heads"]) for tail in split(entry["tails"])]
    return Leaf(entry["kind"], entry["value"], spellings, clinging=False, composed=True)


def _with_slang(leaf: Leaf, slang: Mapping[str, str]) -> Leaf:
    """The leaf; words of asking also with the endings that are typed for fun (주세욤)."""
    if leaf.value != "do" or not slang:
        return leaf
    more = [
        spelling.removesuffix(ending) + instead
        for ending, letters in slang.items()
        for spelling in leaf.spellings
        if spelling.endswith(ending)
        for instead in split(letters)
    ]
    return leaf._replace(spellings=[*leaf.spellings, *more])


def _leaves(tables: Tables, path: tuple[str, ...], *, clinging: bool) -> Iterator[Leaf]:
    for key, content in tables.items():
        if isinstance(content, str):
            kind = ".".join(path)
            yield Leaf(kind, _value(kind, key), split(content), clinging)
        else:
            yield from _leaves(content, (*path, key), clinging=clinging)


def _value(kind: str, key: str) -> Any:
    if kind == "day.length":
        unit, count = key.split()
        return unit, int(count)
    return int(key) if key.removeprefix("-").isdecimal() else key
