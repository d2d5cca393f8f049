"""What came of a sheet or a mall that was taken over: counts, and what was done row by row."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from fasta_core.domain.changes import Change
from fasta_core.domain.company_changes import ProductAdded
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.order_changes import OrderOpened
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.warnings import Warning as PlanWarning
from fasta_core.requests.collect import outcomes_of
from fasta_core.sheets.errors import Expected, RowError
from fasta_core.sheets.reading import BadRow, GoodRow, Repeated, SheetRow


class Done(StrEnum):
    """What became of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REPEATED = "repeated"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class RowDone:
    """What became of one row: the order (or product) it is about, and what changed of one that was known.

    The order's number is empty where a new order has none yet (in a plan that was not carried out). `words` stood in its invoice
    cell instead of a number.
    """

    row: int
    done: Done
    subject: str = ""
    changes: tuple[Change, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many lines are new, changed, or as they were."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a sheet. `format` is its kind; `left_out` names the file's sheets that were not read."""

    format: str
    counts: Counts
    repeated: int
    errors: tuple[RowError, ...]
    warnings: tuple[PlanWarning, ...]
    rows: tuple[RowDone, ...]
    left_out: tuple[str, ...] = ()


@dataclass(slots=True)
class Tally:
    """Counts while pieces are taken over. `stock_column` is what a stock sheet calls its figure."""

    stock_column: str = ""
    counted: Counter[Done] = field(default_factory=Counter)
    errors: list[RowError] = field(default_factory=list)
    warnings: list[PlanWarning] = field(default_factory=list)
    rows: list[RowDone] = field(default_factory=list)

    @property
    def counts(self) -> Counts:
        """The counts so far."""
        return Counts(self.counted[Done.NEW], self.counted[Done.CHANGED], self.counted[Done.UNCHANGED])

    def add(self, piece: Sequence[SheetRow], plan: Plan, entry: JournalEntry | None) -> None:
        """Count a piece of a sheet, its plan, and the entry if it was carried out."""
        good = [row for row in piece if isinstance(row, GoodRow)]
        outcomes = dict(zip((row.row for row in good), outcomes_of(plan, len(good)), strict=True))
        numbers = _numbers(entry)
        for row in piece:
            self._keep(self._row(row, outcomes, numbers))
        self.warned(plan)

    def warned(self, plan: Plan) -> None:
        """Keep a plan's warnings."""
        self.warnings += [warning for outcome in plan for warning in outcome.warnings]

    def _row(self, row: SheetRow, outcomes: Mapping[int, Outcome], numbers: Iterator[str]) -> RowDone:
        if isinstance(row, Repeated):
            return RowDone(row.row, Done.REPEATED)
        if isinstance(row, BadRow):
            self.errors += row.errors
            return RowDone(row.row, Done.WRONG)
        return self._good(row, outcomes[row.row], numbers)

    def _good(self, row: GoodRow, outcome: Outcome, numbers: Iterator[str]) -> RowDone:
        if outcome.refusal is not None:
            asked, holders = getattr(outcome.refusal, "asked", ""), getattr(outcome.refusal, "holders", ())
            self.errors.append(RowError(row.row, self.stock_column, str(asked), Expected.NOT_BELOW_PINNED, holders))
            return RowDone(row.row, Done.WRONG, outcome.subject)
        done = done_of(outcome.changes)
        opened = any(isinstance(change, OrderOpened) for change in outcome.changes)
        subject = next(numbers, "") if opened else outcome.subject
        changes = outcome.changes if done is Done.CHANGED else ()
        return RowDone(row.row, done, subject, changes, getattr(row.held, "invoice_words", ""))

    def _keep(self, done: RowDone) -> None:
        self.counted[done.done] += 1
        self.rows.append(done)


def done_of(changes: Sequence[Change]) -> Done:
    """Whether these changes make something new, change it, or leave it."""
    if any(isinstance(change, OrderOpened | ProductAdded) for change in changes):
        return Done.NEW
    return Done.CHANGED if changes else Done.UNCHANGED


def _numbers(entry: JournalEntry | None) -> Iterator[str]:
    """The numbers that the opened orders were given, in their order."""
    changes = () if entry is None else entry.changes
    return (change.order.number for change in changes if isinstance(change, OrderOpened))
