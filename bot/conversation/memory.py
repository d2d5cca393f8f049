"""What a talk remembers: the last thing asked, the page shown, the order in hand, the question that is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cattrs import BaseValidationError

from fasta_core.codec import dumps, loads


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as the reader says it: an intent and slots in the contract's form."""

    intent: str
    slots: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of a list. `cursors` lead to the pages up to this one, `after` to the next; `rows` are order numbers."""

    asked: Asked
    cursors: tuple[str | None, ...] = (None,)
    after: str | None = None
    rows: tuple[str, ...] = ()

    @property
    def page(self) -> int:
        """Which page it is, from 1."""
        return len(self.cursors)


@dataclass(frozen=True, slots=True)
class Form:
    """An open question: what was asked for so far, the slots still to be said, the first of them now, and the words so far."""

    asked: Asked
    missing: tuple[str, ...]
    line: str = ""


@dataclass(frozen=True, slots=True)
class Memory:
    """What a talk of one person in one chat remembers; `plan` is the card of the plan that waits for its tap."""

    asked: Asked | None = None
    listed: Listed | None = None
    order: str | None = None
    form: Form | None = None
    plan: str | None = None


def remembered(text: str) -> Memory:
    """The memory that was kept; one that can no longer be read is forgotten."""
    try:
        return loads(text, Memory)
    except BaseValidationError:
        return Memory()


def kept(memory: Memory) -> str:
    """The memory as it is kept."""
    return dumps(memory)
