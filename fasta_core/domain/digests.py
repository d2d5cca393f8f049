"""When a person gets the morning digest."""

from collections.abc import Mapping
from datetime import time

from fasta_core.domain.people import Person, Role, at_least
from fasta_core.domain.settings import OFF, Setting


def time_of(text: str) -> time | None:
    """A time of day written "HH:MM"; None for a text that is none."""
    hours, colon, minutes = text.partition(":")
    if not colon or len(text) != len("HH:MM") or not (hours + minutes).isascii() or not (hours + minutes).isdecimal():
        return None
    within = int(hours) < 24 and int(minutes) < 60  # noqa: PLR2004 - hours of a day, minutes of an hour
    return time(int(hours), int(minutes)) if within else None


def companys_time(settings: Mapping[Setting, str]) -> time | None:
    """When the company's digest comes; None: there is none."""
    chosen = settings[Setting.DIGEST_AT]
    return None if chosen == OFF else time(int(chosen))


def digest_of(person: Person, own: str | None, companys: time | None) -> time | None:
    """When the person's digest comes (Asia/Seoul); None: not at all.

    The time they chose themselves (`own`: "HH:MM" or "off"), else the company's, which is for staff, managers and owners.
    """
    if own is not None:
        return None if own == OFF else time_of(own)
    return companys if at_least(person.role, Role.STAFF) else None
