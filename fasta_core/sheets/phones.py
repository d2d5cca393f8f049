"""Phone numbers as digits, with the leading 0 that spreadsheets take away."""

import re

from fasta_core.sheets.cells import Cell, identifier
from fasta_core.sheets.errors import BadCell, Expected

COUNTRY = "82"
SEVERAL = re.compile(r"[/,;|]")
SHORTEST, LONGEST = 7, 14
LONGEST_HIDDEN = 20
NATIONWIDE = ("15", "16", "18")
NATIONWIDE_DIGITS = 8
WITHOUT_ZERO = range(9, 12)


def phone(cell: Cell) -> str:
    """The digits of a phone number; the first one where several stand in the cell, none where it holds only words.

    A number that hides digits behind stars stays as it is.
    """
    told = SEVERAL.split(identifier(cell))[0].strip()
    if "*" in told:
        return re.sub(r"[\s\-]", "", told)[:LONGEST_HIDDEN]
    digits = re.sub(r"\D", "", told, flags=re.ASCII)
    if told.startswith("+" + COUNTRY) or (digits.startswith(COUNTRY) and len(digits) > LONGEST - 3):
        digits = digits.removeprefix(COUNTRY)
    digits = _with_zero(digits)
    if digits and not SHORTEST <= len(digits) <= LONGEST:
        raise BadCell(Expected.PHONE)
    return digits


def _with_zero(digits: str) -> str:
    lost = len(digits) in WITHOUT_ZERO and not digits.startswith("0")
    return "0" + digits if lost else digits
