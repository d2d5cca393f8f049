"""What `fasta check` finds: fine, odd, or broken, each in a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.commands.wording import say
from bot.replies.words import Value


class Level(StrEnum):
    """How bad a finding is; the value is its mark at the terminal."""

    FINE = "✓"
    ODD = "!"
    BROKEN = "✗"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    level: Level
    text: str

    def __str__(self) -> str:
        return f"{self.level.value} {self.text}"


def fine(key: str, **values: Value) -> Finding:
    """As it should be."""
    return Finding(Level.FINE, say(key, **values))


def odd(key: str, **values: Value) -> Finding:
    """To be looked at, though the desk works."""
    return Finding(Level.ODD, say(key, **values))


def broken(key: str, **values: Value) -> Finding:
    """Data that are not what was written, or settings that cannot work."""
    return Finding(Level.BROKEN, say(key, **values))


def sound(findings: Iterable[Finding]) -> bool:
    """Whether nothing is broken."""
    return all(finding.level is not Level.BROKEN for finding in findings)
