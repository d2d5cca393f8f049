"""What this process is at work on, of what it holds: after a claim of whose commit it never heard it holds more than that."""

from collections import Counter
from collections.abc import Iterable


class Hands:
    """Lanes or chats in hand; `unsure` is set where a claim may have been made that nobody works on."""

    def __init__(self) -> None:
        self._full: Counter[int] = Counter()
        self.unsure = False

    @property
    def full(self) -> list[int]:
        """What is in hand."""
        return sorted(self._full)

    def take(self, one: int) -> None:
        """Begin to work on it."""
        self._full[one] += 1

    def drop(self, some: Iterable[int]) -> None:
        """It is written down that they are free again; one taken anew meanwhile stays in hand."""
        self._full.subtract(some)
        self._full = +self._full
