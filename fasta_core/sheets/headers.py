"""Which kind of sheet a grid is, found out by the names of its columns, wherever among the first rows they stand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from fasta_core.sheets.cells import Cell, blank, shown
from fasta_core.sheets.errors import EmptyFile, HeadersUnknown, SheetRefusal
from fasta_core.sheets.grid import Grid
from fasta_core.sheets.words import Format, formats

TITLE_ROWS = 20
MOST_FOUND = 30


@dataclass(frozen=True, slots=True)
class Header:
    """A sheet's header: its kind, its row, and for each field its column's place and its name there."""

    format: Format
    row: int
    places: Mapping[str, int]
    names: Mapping[str, str]

    def named(self, field: str) -> str:
        """The field's column as the sheet calls it; as it should be called where the sheet has none."""
        return self.names.get(field) or self.format.headers[field]


@dataclass(frozen=True, slots=True)
class Nearest:
    """A row that is no header: how many fields of a kind of sheet it names, and why it is not enough."""

    fields: int
    refusal: SheetRefusal


def header_of(grid: Grid) -> Header | Nearest:
    """The grid's header, or the row that comes nearest to one."""
    nearest = Nearest(-1, EmptyFile())
    for row, cells in islice(grid.rows(), TITLE_ROWS):
        names = [shown(cell) for cell in cells if not blank(cell)]
        for kind in formats() if names else ():
            header = _header(kind, row, cells)
            missing = _missing(kind, header)
            if not missing:
                return header
            nearest = max(nearest, _near(kind, header, names, missing), key=lambda one: one.fields)
    return nearest


def _header(kind: Format, row: int, cells: Sequence[Cell]) -> Header:
    places: dict[str, int] = {}
    names: dict[str, str] = {}
    for place, cell in enumerate(cells):
        field = kind.field(shown(cell)) if isinstance(cell, str) else None
        if field is not None and field not in places:
            places[field] = place
            names[field] = " ".join(shown(cell).split())
    return Header(kind, row, places, names)


def _missing(kind: Format, header: Header) -> tuple[str, ...]:
    return tuple(kind.headers[group[0]] for group in kind.required if not header.places.keys() & set(group))


def _near(kind: Format, header: Header, names: Iterable[str], missing: tuple[str, ...]) -> Nearest:
    found = tuple(name[:MOST_FOUND] for name in islice(names, MOST_FOUND))
    closest = kind.name if header.places else None
    return Nearest(len(header.places), HeadersUnknown(found, closest, missing if closest else ()))
