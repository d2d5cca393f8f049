"""A plan: what a request would change, subject by subject, with its warnings and refusals. Making one only reads."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from fasta_core.domain.changes import Change
from fasta_core.domain.refusals import Refusal
from fasta_core.domain.warnings import Warning as PlanWarning


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one subject (an order's number, a product's code, a channel's name …): changes, or a refusal."""

    subject: str
    changes: tuple[Change, ...] = ()
    warnings: tuple[PlanWarning, ...] = ()
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """An order whose mall was heard at `at` (UTC) without news."""

    order: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Plan:
    """A request's outcomes. `instead` is another plan shown beside it (adjust the stock, then release), done by its own tap.

    `undoes` is the sequence number of the journal entry that this plan takes back.
    """

    intent: str
    outcomes: tuple[Outcome, ...]
    instead: "Plan | None" = None
    undoes: int | None = None
    seen: tuple[Seen, ...] = ()

    @classmethod
    def of(cls, intent: str, outcomes: Iterable[Outcome]) -> "Plan":
        """A plan of these outcomes."""
        return cls(intent, tuple(outcomes))

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every change, in the order in which it is carried out."""
        return tuple(change for outcome in self.outcomes for change in outcome.changes)

    @property
    def possible(self) -> tuple[Outcome, ...]:
        """The outcomes that change something."""
        return tuple(outcome for outcome in self.outcomes if outcome.changes)

    @property
    def refused(self) -> tuple[Outcome, ...]:
        """The outcomes that are refused."""
        return tuple(outcome for outcome in self.outcomes if outcome.refusal is not None)

    def __iter__(self) -> Iterator[Outcome]:
        """The outcomes, in order."""
        return iter(self.outcomes)
