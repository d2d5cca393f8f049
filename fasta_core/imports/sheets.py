"""A sheet taken over: at once by the terminal command, or as one plan that a person sees first."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from fasta_core.desk import Along, Desk
from fasta_core.domain.people import Actor, Role
from fasta_core.domain.plan import Plan
from fasta_core.domain.stock import Product
from fasta_core.imports.done import Imported, Tally
from fasta_core.journal import Hand, carry_out
from fasta_core.malls.port import MallOrder
from fasta_core.requests.collect import plan_collection
from fasta_core.requests.collect_stock import plan_stock
from fasta_core.requests.view import DeskView
from fasta_core.sheets.accounts import Accounts
from fasta_core.sheets.errors import SheetRefused, TooManyRows
from fasta_core.sheets.orders import Told
from fasta_core.sheets.reading import GoodRow, Sheet, SheetRow, opened

ROWS_AT_ONCE = 1_000
MOST_IN_A_PLAN = 5_000
LONGEST_NAME = 120
Progress = Callable[[int, int], None]
"""How many rows are done, and about how many there are."""


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A file a person brings; `mall` is the mall it was said to be of."""

    name: str
    content: bytes
    mall: str | None = None


@dataclass(frozen=True, slots=True)
class How:
    """How a sheet is imported: only looked at (`dry_run`), who hears of the progress, what is written along with each piece."""

    dry_run: bool = False
    progress: Progress = lambda _done, _all: None
    along: Along | None = None


def sheet_hand(file: SheetFile, now: datetime) -> Hand:
    """Whose hand imports a sheet: the sheet's."""
    name = "".join(letter for letter in file.name if letter.isprintable())[:LONGEST_NAME]
    return Hand(Actor("sheet", name, Role.OWNER), now, f"sheet:{name}")


def import_sheet(desk: Desk, file: SheetFile, now: datetime, how: How | None = None) -> Imported:
    """Take the sheet over, a thousand rows a transaction; the same file twice changes nothing. Raises SheetRefused."""
    how = how or How()
    sheet = _opened(desk, file, now)
    tally = Tally(sheet.header.names.get("on_hand", ""))
    rows = sheet.height()
    for piece in _looked_at(desk, sheet, tally) if how.dry_run else _carried_out(desk, file, sheet, (tally, how)):
        how.progress(piece, rows)
    return _imported(sheet, tally)


def plan_sheet(desk: Desk, file: SheetFile, now: datetime) -> tuple[Plan, Imported]:
    """The sheet as one plan to be shown, and what would come of it.

    Raises:
        SheetRefused: the file cannot be read, or has more rows than one plan takes.
    """
    sheet = _opened(desk, file, now)
    rows = list(islice(sheet.rows(), MOST_IN_A_PLAN + 1))
    if len(rows) > MOST_IN_A_PLAN:
        raise SheetRefused(TooManyRows(MOST_IN_A_PLAN))
    with desk.store.reading(desk.company) as unit:
        plan = _plan(sheet, rows, desk.view(unit, sheet_hand(file, now).actor, now))
    tally = Tally(sheet.header.names.get("on_hand", ""))
    tally.add(rows, plan, None)
    return plan, _imported(sheet, tally)


def _opened(desk: Desk, file: SheetFile, now: datetime) -> Sheet:
    with desk.store.reading(desk.company) as unit:
        accounts = Accounts(unit.company.malls())
    mall = None if file.mall is None else accounts.asked(file.mall)
    return opened(file.content, Told(accounts, mall, now))


def _looked_at(desk: Desk, sheet: Sheet, tally: Tally) -> Iterator[int]:
    """Plan piece after piece, each on what the ones before it would leave on the shelf."""
    with desk.store.reading(desk.company) as unit:
        view = desk.view(unit, Actor("sheet", "", Role.OWNER), sheet.told.now)
        for piece in _pieces(sheet):
            tally.add(piece, _plan(sheet, piece, view), None)
            yield len(tally.rows)


def _carried_out(desk: Desk, file: SheetFile, sheet: Sheet, into: tuple[Tally, How]) -> Iterator[int]:
    tally, how = into
    hand = sheet_hand(file, sheet.told.now)
    for piece in _pieces(sheet):
        with desk.store.writing(desk.company) as unit:
            unit.lock()
            plan = _plan(sheet, piece, desk.view(unit, hand.actor, hand.at))
            entry = carry_out(unit, plan, hand)
            if how.along is not None:
                how.along(unit, entry)
        tally.add(piece, plan, entry)
        yield len(tally.rows)


def _pieces(sheet: Sheet) -> Iterator[list[SheetRow]]:
    rows = sheet.rows()
    while piece := list(islice(rows, ROWS_AT_ONCE)):
        yield piece


def _plan(sheet: Sheet, piece: Sequence[SheetRow], view: DeskView) -> Plan:
    held = [row.held for row in piece if isinstance(row, GoodRow)]
    if sheet.holds_stock:
        return plan_stock([one for one in held if isinstance(one, Product)], view)
    lines = [one for one in held if isinstance(one, MallOrder)]
    return plan_collection(lines, view, sheet.told.met.values())


def _imported(sheet: Sheet, tally: Tally) -> Imported:
    return Imported(
        format=sheet.header.format.name,
        counts=tally.counts,
        repeated=sum(1 for row in tally.rows if row.done == "repeated"),
        errors=tuple(tally.errors),
        warnings=tuple(tally.warnings),
        rows=tuple(tally.rows),
        left_out=sheet.left_out,
    )
