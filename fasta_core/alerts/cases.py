"""A case: one thing that costs money unless somebody acts."""

from dataclasses import dataclass, field
from enum import StrEnum

from fasta_core.domain.people import RANKS, Alert, Person, Role, at_least


class CaseKind(StrEnum):
    """The kinds of case, the most urgent first."""

    CANCEL_AFTER_INVOICE = "cancel_after_invoice"
    REVERTED = "reverted"
    RETURN_LATE = "return_late"
    RETURN_DUE = "return_due"
    RETURN_SOON = "return_soon"
    RELEASABLE = "releasable"
    RESTORABLE = "restorable"
    COLLECTION_STOPPED = "collection_stopped"


RETURNS = frozenset({CaseKind.RETURN_LATE, CaseKind.RETURN_DUE, CaseKind.RETURN_SOON})
EVENTS = frozenset({CaseKind.CANCEL_AFTER_INVOICE, CaseKind.REVERTED})
"""Kinds that happen, and are told even if they are no longer so by the time quiet hours end."""

SETTINGS: dict[CaseKind, Alert] = {
    CaseKind.REVERTED: Alert.REVERTED,
    CaseKind.RETURN_LATE: Alert.DELAYED_RETURNS,
    CaseKind.RETURN_DUE: Alert.DELAYED_RETURNS,
    CaseKind.RETURN_SOON: Alert.DELAYED_RETURNS,
    CaseKind.RELEASABLE: Alert.SOLD_OUT,
}
"""Which of a person's settings turns a kind of case off; a kind that is not here cannot be turned off."""

LEAST_ROLE: dict[CaseKind, Role] = {CaseKind.COLLECTION_STOPPED: Role.MANAGER}
"""The least role that hears of a kind of case; staff where it is not here."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case. `subject` is an order's number or a mall account's key; `days` are business days past the clock.

    `only` is the one person it concerns; None is everyone whose role and settings let them hear of it. `facts` are shown with it.
    """

    kind: CaseKind
    subject: str
    days: int = 0
    only: int | None = None
    facts: tuple[tuple[str, str], ...] = field(default=())

    @property
    def key(self) -> str:
        """What stays the same of a case from day to day: a return that is due becomes one that is late."""
        return f"{self.kind.value.partition('_')[0] if self.kind in RETURNS else self.kind.value}:{self.subject}"


def concerns(case: Case, person: Person, enabled: frozenset[Alert]) -> bool:
    """Whether this person hears of this case, by role and by what they have turned on."""
    if case.only is not None:
        return person.id == case.only and _wanted(case, enabled)
    return at_least(person.role, LEAST_ROLE.get(case.kind, Role.STAFF)) and _wanted(case, enabled)


def _wanted(case: Case, enabled: frozenset[Alert]) -> bool:
    setting = SETTINGS.get(case.kind)
    return setting is None or setting in enabled


def urgent_first(case: Case) -> tuple[int, int, str]:
    """The order in which cases are told: by kind, then the longest late, then by subject."""
    return list(CaseKind).index(case.kind), -case.days, case.subject


def superiors(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Those to whom a case goes that nobody took: managers and owners."""
    return tuple(person for person in people if RANKS.index(person.role) >= RANKS.index(Role.MANAGER))
