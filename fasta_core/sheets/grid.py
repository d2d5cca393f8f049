"""A sheet as rows of cells."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from fasta_core.sheets.cells import Cell

Row = tuple[int, Sequence[Cell]]
"""A row's place as the person counts it, from 1, and its cells."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet of a file; `rows` reads it from the top, each time anew, `height` says about how many there are."""

    name: str
    rows: Callable[[], Iterable[Row]]
    height: Callable[[], int]
