"""What the commands say, in the terminal's language: Korean where the locale is Korean, English otherwise."""

import os
from collections.abc import Mapping

from bot.replies.words import Value, Words, words_for

LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a terminal says its language; the first that says anything counts."""


def language(environment: Mapping[str, str] = os.environ) -> str:
    """The terminal's language: "ko" or "en"."""
    said = next((environment[name] for name in LOCALE if environment.get(name)), "")
    return "ko" if said.lower().startswith("ko") else "en"


def words() -> Words:
    """The words of the terminal's language."""
    return words_for(language())


def say(key: str, **values: Value) -> str:
    """A sentence as plain text, in the terminal's language."""
    return words().label(key, **values)
