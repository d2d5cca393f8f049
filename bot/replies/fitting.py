"""Telegram's room for a message: 4096 UTF-16 units of text and 100 entities, shared out among the parts of a reply."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.replies.markup import Html, bare, escaped, joined

MOST_UNITS = 4096
MOST_ENTITIES = 100
OPENING = re.compile(r"<[a-z]")


@dataclass(frozen=True, slots=True)
class Room:
    """How much a part of a message may take."""

    units: int
    entities: int


def units(html: str) -> int:
    """The length of the text as Telegram counts it."""
    return len(bare(html).encode("utf-16-le", "surrogatepass")) // 2


def entities(html: str) -> int:
    """How many marked stretches the text has."""
    return len(OPENING.findall(html))


def fitting(lines: Sequence[Html], room: Room) -> int:
    """How many of the lines, from the first on, fit."""
    left_units, left_entities = room.units, room.entities
    for place, line in enumerate(lines):
        left_units -= units(line) + 1
        left_entities -= entities(line)
        if left_units < 0 or left_entities < 0:
            return place
    return len(lines)


def as_many(lines: Sequence[Html], room: Room, more: Callable[[int], Html], unseen: int = 0) -> Html:
    """As many lines as fit (of a first line that is too long, a part), and how many more there are, the `unseen` among them."""
    if lines and not fitting(lines[:1], room):
        lines = [escaped(bare(lines[0]), room.units // 3), *lines[1:]]
    shown = fitting(lines, room)
    rest = len(lines) - shown + unseen
    return joined("\n", (*lines[:shown], more(rest) if rest else ""))


def folded(html: Html) -> Html:
    """A long part that a tap unfolds."""
    return Html(f"<blockquote expandable>{html}</blockquote>") if html else html
