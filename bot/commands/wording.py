"""What the commands say, in the terminal's language: Korean, unless the locale is known to be another one's."""

import os
import unicodedata
from collections.abc import Mapping

from bot.replies.words import Value, Words, words_for

LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a terminal says its language; the first that says anything counts."""
NOBODYS = ("", "c", "posix")
"""Locales of no language."""


def language(environment: Mapping[str, str] = os.environ) -> str:
    """The terminal's language: "ko" or "en"."""
    said = next((environment[name] for name in LOCALE if environment.get(name)), "")
    name = said.partition(".")[0].lower()
    return "ko" if name in NOBODYS or name.startswith("ko") else "en"


def language_of(line: str) -> str:
    """The language of a line: Korean where it has Hangul, English where it has other letters, else the terminal's."""
    if any("HANGUL" in unicodedata.name(sign, "") for sign in line):
        return "ko"
    return "en" if any(sign.isalpha() for sign in line) else language()


def words() -> Words:
    """The words of the terminal's language."""
    return words_for(language())


def say(key: str, **values: Value) -> str:
    """A sentence as plain text, in the terminal's language."""
    return words().label(key, **values)
