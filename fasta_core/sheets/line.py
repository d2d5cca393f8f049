"""One row of a sheet, read field by field; what cannot be read is remembered, and the rest read on."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from fasta_core.sheets.cells import Cell, blank, shown
from fasta_core.sheets.errors import BadCell, Expected, RowError
from fasta_core.sheets.headers import Header

Value = TypeVar("Value")
LONGEST_SHOWN = 40


class Line:
    """A row under its header."""

    def __init__(self, header: Header, row: int, cells: Sequence[Cell]) -> None:
        self._header = header
        self._cells = cells
        self.row = row
        self.errors: list[RowError] = []

    def cell(self, field: str) -> Cell:
        """What stands in the field's column; an empty text where there is no such column, or the row is shorter."""
        place = self._header.places.get(field, -1)
        return self._cells[place] if 0 <= place < len(self._cells) else ""

    def has(self, field: str) -> bool:
        """Whether something stands in the field's column."""
        return not blank(self.cell(field))

    def read(self, field: str, parse: Callable[[Cell], Value], absent: Value) -> Value:
        """The field's value; `absent` where its cell is empty, or cannot be read, which is then an error of the row."""
        cell = self.cell(field)
        if blank(cell):
            return absent
        try:
            return parse(cell)
        except BadCell as bad:
            self.bad(field, bad.expected)
            return absent

    def need(self, field: str, parse: Callable[[Cell], Value], absent: Value) -> Value:
        """Like `read`, but an empty cell is an error too."""
        if not self.has(field):
            self.bad(field, Expected.SOMETHING)
        return self.read(field, parse, absent)

    def bad(self, field: str, expected: Expected) -> None:
        """Remember that the field's cell cannot be taken over."""
        value = shown(self.cell(field))[:LONGEST_SHOWN]
        self.errors.append(RowError(self.row, self._header.named(field), value, expected))
