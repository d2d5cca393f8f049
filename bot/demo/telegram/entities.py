"""Formatted stretches of a text, counted in UTF-16 units as Telegram counts them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

MOST_ENTITIES = 100
STYLED = frozenset(
    [
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
    ]
)
FOUND = (
    ("url", re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]}]")),
    ("bot_command", re.compile(r"(?<![\w/@<>.])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z]\w{3,31}")),
)


@dataclass(frozen=True, slots=True)
class Entity:
    """One stretch: what it is, where it starts and how long it is (UTF-16 units)."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None

    @property
    def end(self) -> int:
        """Return the first unit after the stretch."""
        return self.offset + self.length

    def as_json(self) -> dict[str, Any]:
        """Return the Bot API's MessageEntity object."""
        extra = {"url": self.url, "language": self.language}
        return {"type": self.type, "offset": self.offset, "length": self.length} | {k: v for k, v in extra.items() if v}


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def stretch(text: str, entity: Entity) -> str:
    """Return the words an entity covers."""
    raw = text.encode("utf-16-le")
    return raw[2 * entity.offset : 2 * entity.end].decode("utf-16-le", errors="replace")


def trimmed(text: str, entities: Iterable[Entity]) -> tuple[str, tuple[Entity, ...]]:
    """Return text and entities without the white space around the text, which Telegram drops."""
    shift = units(text) - units(text.lstrip())
    bare = text.strip()
    moved = (_cut(entity, shift, units(bare)) for entity in entities)
    return bare, tuple(entity for entity in moved if entity.length > 0)


def _cut(entity: Entity, shift: int, total: int) -> Entity:
    start = max(entity.offset - shift, 0)
    end = min(entity.end - shift, total)
    return replace(entity, offset=start, length=end - start)


def found(text: str, given: Sequence[Entity] = ()) -> tuple[Entity, ...]:
    """Return the given entities and the links, commands and mentions Telegram finds by itself."""
    hits = [
        Entity(kind, units(text[: match.start()]), units(match.group()))
        for kind, pattern in FOUND
        for match in pattern.finditer(text)
    ]
    closed = [entity for entity in given if entity.type in {"code", "pre", "text_link"}]
    free = list(closed)
    for hit in hits:
        if not any(hit.offset < other.end and other.offset < hit.end for other in free):
            free.append(hit)
    return in_order((*given, *free[len(closed) :]))


def in_order(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return entities from the first to the last, the outer before the inner, each kind once a place."""
    ordered = sorted(entities, key=lambda entity: (entity.offset, -entity.length))
    return tuple(next(same) for _, same in groupby(ordered, key=lambda e: (e.type, e.offset, e.length)))
