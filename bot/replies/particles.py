"""Korean particles that fit the word before them: by its last syllable, digit or letter as it is read."""

import re
import unicodedata
from enum import Enum
from html import unescape

SYLLABLES = range(0xAC00, 0xD7A4)
FINALS = 28
RIEUL_FINAL = 8
LEADING = range(0x1100, 0x1113)
VOWELS = range(0x1161, 0x1176)
TRAILING = range(0x11A8, 0x11C3)
RIEUL_JAMO = ("\u1105", "\u11af")
EU = "\uc73c"
"""The first syllable of the one particle that a final l does without."""
TAG = re.compile(r"<[^>]*>")
BRACKETED = re.compile(r"^(.*\w.*?)\s*(?:\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\})\W*$", re.DOTALL)
LONGEST_WORD = 200


class Sound(Enum):
    """How a word ends when it is read aloud."""

    OPEN = "open"
    RIEUL = "l"
    CLOSED = "closed"


DIGITS = (
    Sound.CLOSED, Sound.RIEUL, Sound.OPEN, Sound.CLOSED, Sound.OPEN,
    Sound.OPEN, Sound.CLOSED, Sound.RIEUL, Sound.RIEUL, Sound.OPEN,
)  # fmt: skip
"""Zero to nine, as they are read in Sino-Korean; tens, hundreds and thousands end closed as zero does."""
LETTERS = {"l": Sound.RIEUL, "r": Sound.RIEUL, "m": Sound.CLOSED, "n": Sound.CLOSED}
"""The names of letters that do not end in a vowel."""
ENGLISH = (
    (re.compile(r"[a-z]le?$"), Sound.RIEUL),
    (re.compile(r"(?:[a-z][mn]e?|ng|ook)$"), Sound.CLOSED),
    (re.compile(r"(?<![aeiou])[aeiou](?:ck|[bckpt])$"), Sound.CLOSED),
)
"""Endings of English words that Koreans close with a final consonant."""


def particle(text: str, closed: str, opened: str) -> str:
    """The form that follows `text` (which may hold markup): `closed` after a final consonant, `opened` after a vowel.

    Where nothing tells how the text is read, both forms are given, as Korean forms do.
    """
    sound = sound_of(unescape(TAG.sub("", text)))
    if sound is None:
        return f"({EU}){opened}" if closed == EU + opened else f"{closed}({opened})"
    if sound is Sound.RIEUL and closed == EU + opened:
        return opened
    return opened if sound is Sound.OPEN else closed


def sound_of(text: str) -> Sound | None:
    """How the text ends when read aloud; None where that cannot be told."""
    said = _without_brackets(unicodedata.normalize("NFKC", text[-LONGEST_WORD:]))
    while said and not (said[-1].isalnum() or said[-1] == "%"):
        said = said[:-1]
    if not said:
        return None
    return _of_hangul(said[-1]) or _of_digit(said[-1]) or _of_latin(said)


def _without_brackets(text: str) -> str:
    """A particle goes by the word before a bracket, not by what the bracket adds."""
    while (found := BRACKETED.match(text)) is not None:
        text = found[1]
    return text


def _of_hangul(letter: str) -> Sound | None:
    code = ord(letter)
    if code in SYLLABLES:
        final = (code - SYLLABLES.start) % FINALS
        return Sound.OPEN if not final else Sound.RIEUL if final == RIEUL_FINAL else Sound.CLOSED
    if code in VOWELS:
        return Sound.OPEN
    if code in LEADING or code in TRAILING:
        return Sound.RIEUL if letter in RIEUL_JAMO else Sound.CLOSED
    return None


def _of_digit(letter: str) -> Sound | None:
    digit = unicodedata.decimal(letter, None)
    return None if digit is None else DIGITS[int(digit)]


def _of_latin(said: str) -> Sound | None:
    if said.endswith("%"):
        return Sound.OPEN
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", said) if not unicodedata.combining(mark))
    found = re.search(r"[A-Za-z]+$", plain)
    if found is None:
        return None
    word = found[0]
    if word.isupper() or len(word) == 1:
        return LETTERS.get(word[-1].lower(), Sound.OPEN)
    return next((sound for ending, sound in ENGLISH if ending.search(word.lower())), Sound.OPEN)
