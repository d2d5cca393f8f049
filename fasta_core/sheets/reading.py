"""A file read as a sheet: its kind found out, its rows one by one, the same line twice told apart from two lines."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from fasta_core.domain.mall import MallAccount
from fasta_core.domain.stock import Product
from fasta_core.malls.lines import line_of
from fasta_core.malls.port import MallOrder
from fasta_core.sheets.cells import blank
from fasta_core.sheets.coupang import coupang_order
from fasta_core.sheets.errors import EmptyFile, Expected, MallOfAnotherFormat, NoRows, RowError, SheetRefused
from fasta_core.sheets.files import grids
from fasta_core.sheets.grid import Grid
from fasta_core.sheets.headers import Header, Nearest, header_of
from fasta_core.sheets.line import Line
from fasta_core.sheets.orders import Told, need_mall, own_order
from fasta_core.sheets.smartstore import smartstore_order
from fasta_core.sheets.stock import stock_line

STOCK = "stock"
ORDER_ROWS: Mapping[str, Callable[[Line, Told], MallOrder]] = {
    "coupang": coupang_order,
    "smartstore": smartstore_order,
    "orders": own_order,
}


@dataclass(frozen=True, slots=True)
class GoodRow:
    """A row that can be taken over: an order line, or a product with its pieces on hand."""

    row: int
    held: MallOrder | Product


@dataclass(frozen=True, slots=True)
class Repeated:
    """A row that says the same as an earlier one."""

    row: int
    earlier: int


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be taken over, and why."""

    row: int
    errors: tuple[RowError, ...]


SheetRow = GoodRow | Repeated | BadRow


@dataclass(frozen=True, slots=True)
class Sheet:
    """A recognised sheet. `left_out` names the file's other sheets, which are not read; `told.met` fills as rows are read."""

    header: Header
    told: Told
    grid: Grid
    left_out: tuple[str, ...]

    @property
    def holds_stock(self) -> bool:
        """Whether its rows are products, not order lines."""
        return self.header.format.name == STOCK

    def height(self) -> int:
        """About how many rows stand below its header. Raises SheetRefused for a text file that breaks off."""
        return self.grid.height() - self.header.row

    def rows(self) -> Iterator[SheetRow]:
        """Its rows below the header, read as one goes along. Raises SheetRefused where the file breaks off or nothing is there."""
        earlier: dict[tuple[str, ...], tuple[int, int]] = {}
        nothing = True
        for row, cells in islice(self.grid.rows(), self.header.row, None):
            if all(blank(cell) for cell in cells):
                continue
            nothing = False
            yield self._row(Line(self.header, row, cells), earlier)
        if nothing:
            raise SheetRefused(NoRows(self.header.format.name))

    def _row(self, line: Line, earlier: dict[tuple[str, ...], tuple[int, int]]) -> SheetRow:
        held = stock_line(line) if self.holds_stock else ORDER_ROWS[self.header.format.name](line, self.told)
        if line.errors:
            return BadRow(line.row, tuple(line.errors))
        first, said = earlier.setdefault(_key(held), (line.row, hash(held)))
        if first == line.row:
            return GoodRow(line.row, held)
        if said == hash(held):
            return Repeated(line.row, first)
        line.bad("product" if self.holds_stock else "order", Expected.SAME_AS_BEFORE)
        return BadRow(line.row, tuple(line.errors))


def _key(held: MallOrder | Product) -> tuple[str, ...]:
    return (held.code,) if isinstance(held, Product) else line_of(held.order)


def opened(content: bytes, told: Told) -> Sheet:
    """The first sheet of the file that the desk knows. Raises SheetRefused where there is none."""
    names: list[str] = []
    found: tuple[Grid, Header] | None = None
    nearest = Nearest(-1, EmptyFile())
    for grid in grids(content):
        header = header_of(grid) if found is None else None
        if isinstance(header, Header):
            found = grid, header
        elif isinstance(header, Nearest):
            nearest = max(nearest, header, key=lambda one: one.fields)
        if grid.name and not isinstance(header, Header):
            names.append(grid.name)
    if found is None:
        raise SheetRefused(nearest.refusal)
    return _sheet(found, told, tuple(names))


def _sheet(found: tuple[Grid, Header], told: Told, left_out: tuple[str, ...]) -> Sheet:
    grid, header = found
    implied = header.format.mall
    if implied is not None:
        told = _of_marketplace(told, implied, header.format.name)
    elif header.format.name != STOCK and "mall" not in header.places:
        need_mall(told)
    return Sheet(header, told, grid, left_out)


def _of_marketplace(told: Told, code: str, format_name: str) -> Told:
    mall: MallAccount = told.mall or told.accounts.asked(code)
    if mall.code != code:
        raise SheetRefused(MallOfAnotherFormat(format_name, mall.key))
    return Told(told.accounts, mall, told.now, told.met)
