"""A line of talk without anybody's data: its words stay, names, numbers and addresses of mail do not."""

import re
from collections.abc import Iterable, Iterator

from fasta_core.domain.masks import mask_name

HIDDEN = "#"
MAIL = re.compile(r"[^\s@]+@[^\s@]+")
NUMBER = re.compile(r"\d(?:[ .-]?\d)*")
"""Digits that stand together, also where single marks part them: phones, invoices in groups, a mall's order numbers."""
LEAST_RUN = 4
LEAST_NUMBER = 7
"""From this many digits on a number is hidden whole, however it is parted."""
WORD = re.compile(r"[^\W\d_]+")
LONGEST_NAME = 10
MOST_WORDS = 3
"""How many words a name may have."""


def masked_line(text: str, names: Iterable[str]) -> str:
    """The line with these names and every long number hidden, in their own shape; spaces in a row are one."""
    line = MAIL.sub(lambda mail: HIDDEN * len(mail[0]), " ".join(text.split()))
    for name in sorted({name for name in names if name.strip()}, key=len, reverse=True):
        line = _spaced(name).sub(lambda found: mask_name(found[0]), line)
    return NUMBER.sub(_hidden, line)


def possible_names(text: str) -> frozenset[str]:
    """What may be somebody's name in a line: the beginnings of its words (particles cling to names), and words in a row."""
    words = WORD.findall(text)
    return frozenset(name for place in range(len(words)) for name in _from(words[place : place + MOST_WORDS]))


def _from(words: list[str]) -> Iterator[str]:
    """Names that begin with the first of these words."""
    for count in range(1, len(words) + 1):
        for gap in ("", " "):
            whole = gap.join(words[:count])
            shortest = max(2, len(whole) - len(words[count - 1]) + 1)
            parts = {whole[:end] for end in range(shortest, min(len(whole), LONGEST_NAME) + 1)}
            yield from parts if not whole.isascii() else {whole, whole.title(), whole.lower(), whole.upper()}


def _spaced(name: str) -> re.Pattern[str]:
    """The name however it is spaced; a Latin one as whole words."""
    letters = r"\s*".join(re.escape(sign) for sign in name if not sign.isspace())
    return re.compile(rf"\b{letters}\b" if name.isascii() else letters, re.IGNORECASE)


def _hidden(found: re.Match[str]) -> str:
    digits = sum(sign.isdecimal() for sign in found[0])
    if digits >= LEAST_NUMBER:
        return re.sub(r"\d", HIDDEN, found[0])
    return re.sub(rf"\d{{{LEAST_RUN},}}", lambda run: HIDDEN * len(run[0]), found[0])
