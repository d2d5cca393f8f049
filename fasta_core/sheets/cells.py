"""Cells as texts, identifiers and figures: what spreadsheets do to numbers is undone here, and nothing is evaluated."""

import math
import re
from datetime import date, datetime, time, timedelta

from fasta_core.domain.stock import MOST
from fasta_core.sheets.errors import BadCell, Expected
from fasta_core.sheets.words import courier, fold, meanings, units

Cell = str | float | bool | date | datetime | time | timedelta
"""A cell as the file gives it; an empty one is an empty text."""

EXACT = 2**53
CONTROL = re.compile(r"[\x00-\x1f\x7f\ufeff]+")
KEPT_AS_TEXT = re.compile(r'="(\d+)"')
SCIENTIFIC = re.compile(r"\d(\.\d+)?[eE]\+?\d+")
FIGURE = re.compile(r"-?\d{1,3}(,\d{3})+(\.0+)?|-?\d{1,15}(\.0+)?", re.ASCII)
MOST_WON = 9_999_999_999
MOST_PIECES = 99_999
LONGEST_TEXT = 1_000
LONGEST_ID = 50
LONGEST_CODE = 100
INVOICE = re.compile(r"\d{9,13}", re.ASCII)
NUMBERS = re.compile(r"[\d\s\-]+", re.ASCII)


def blank(cell: Cell) -> bool:
    """Whether the cell is empty, or holds nothing but spaces."""
    return isinstance(cell, str) and not CONTROL.sub(" ", cell).strip()


def shown(cell: Cell) -> str:
    """The cell as a text, control characters gone."""
    if isinstance(cell, float) and math.isfinite(cell) and cell.is_integer():
        return str(int(cell))
    return CONTROL.sub(" ", str(cell)).strip()


def text(cell: Cell) -> str:
    """A text of reasonable length, as it is: a formula stays the text it was typed as."""
    return _shorter(shown(cell), LONGEST_TEXT)


def identifier(cell: Cell) -> str:
    """A number that names something: text for ever, never rounded. A long one that a spreadsheet has rounded is refused."""
    return _shorter(_identifier(cell), LONGEST_ID)


def product_code(cell: Cell) -> str:
    """A product's code, in capitals as the desk knows codes."""
    return _shorter(_identifier(cell).upper(), LONGEST_CODE)


def _shorter(found: str, longest: int) -> str:
    if len(found) > longest:
        raise BadCell(Expected.SHORTER)
    return found


def _identifier(cell: Cell) -> str:
    if isinstance(cell, bool | date | time | timedelta):
        raise BadCell(Expected.NUMBER)
    if isinstance(cell, int | float):
        return _whole(cell)
    found = shown(cell)
    kept = KEPT_AS_TEXT.fullmatch(found)
    found = kept[1] if kept else found
    if SCIENTIFIC.fullmatch(found):
        raise BadCell(Expected.NUMBER_AS_TEXT)
    return found


def _whole(figure: float) -> str:
    if not math.isfinite(figure) or figure != int(figure) or figure < 0:
        raise BadCell(Expected.NUMBER)
    if figure > EXACT:
        raise BadCell(Expected.NUMBER_AS_TEXT)
    return str(int(figure))


def won(cell: Cell) -> int:
    """An amount in whole won, at least 1."""
    return _figure(cell, "money", range(1, MOST_WON + 1), Expected.AMOUNT)


def pieces(cell: Cell) -> int:
    """A quantity, at least 1."""
    return _figure(cell, "pieces", range(1, MOST_PIECES + 1), Expected.QUANTITY)


def stock(cell: Cell) -> int:
    """Pieces on the shelf, perhaps none."""
    return _figure(cell, "pieces", range(MOST + 1), Expected.STOCK)


def _figure(cell: Cell, unit: str, allowed: range, expected: Expected) -> int:
    found = fold(shown(cell))
    for word in units(unit):
        found = found.removeprefix(word).removesuffix(word)
    if isinstance(cell, bool) or not FIGURE.fullmatch(found):
        raise BadCell(expected)
    figure = int(found.replace(",", "").partition(".")[0])
    if figure not in allowed:
        raise BadCell(expected)
    return figure


def yes_or_no(cell: Cell) -> bool:
    """Whether a cell says yes."""
    if isinstance(cell, bool):
        return cell
    found = meanings("answers").get(fold(shown(cell)))
    if found is None:
        raise BadCell(Expected.YES_OR_NO)
    return found == "yes"


def invoice(cell: Cell) -> str:
    """An invoice number as digits, or the words that stand in its place (which hold other than digits).

    A length that no courier uses is refused.
    """
    found = identifier(cell)
    digits = re.sub(r"[\s\-]", "", found)
    if not NUMBERS.fullmatch(found):
        return found
    if not INVOICE.fullmatch(digits):
        raise BadCell(Expected.INVOICE)
    return digits


def invoice_digits(cell: Cell) -> str | None:
    """An invoice number as digits; None where words stand in its place."""
    found = invoice(cell)
    return found if found.isdigit() else None


def courier_or_words(cell: Cell) -> str:
    """A courier's code; one that the desk has no code for stays as it is called."""
    found = text(cell)
    return courier(found) or found
