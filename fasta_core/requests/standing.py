"""What is true of a company as long as its journal stands still: everything that changes passes the journal."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")
MOST = 1024
"""How much is kept of all companies together."""


@dataclass(slots=True)
class Standing:
    """Found once at each head of a company's journal, the least lately asked for forgotten first. Safe to share between threads."""

    _kept: OrderedDict[Hashable, tuple[int, Any]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def of(self, what: Hashable, head: int, find: Callable[[], T]) -> T:
        """What was found at this head, or else what is found now; `what` names it and its company. Raises what `find` raises."""
        with self._lock:
            kept = self._kept.get(what)
            if kept is not None and kept[0] == head:
                self._kept.move_to_end(what)
                found: T = kept[1]
                return found
        return self._keep(what, head, find())

    def _keep(self, what: Hashable, head: int, found: T) -> T:
        with self._lock:
            kept = self._kept.get(what)
            if kept is None or kept[0] <= head:
                self._kept[what] = (head, found)
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return found


@dataclass(frozen=True, slots=True)
class StandingHere:
    """The same of one company, at the head its journal had before anything else was read."""

    kept: Standing = field(default_factory=Standing)
    company: str = ""
    head: int = 0

    def of(self, what: Hashable, find: Callable[[], T]) -> T:
        """What was found at this head, or else what is found now; `what` names it, and the day where it depends on that."""
        return self.kept.of((self.company, what), self.head, find)
