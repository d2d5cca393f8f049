"""After how many business days a collection or a refund is late, mall by mall (회수·환불 기준)."""

from dataclasses import dataclass

from fasta_core.domain.people import Role, at_least
from fasta_core.requests import set_clock
from fasta_core.requests.answers import ClocksAnswer
from fasta_core.requests.view import DeskView

INTENT = "clocks"
ROLE = Role.VIEWER


@dataclass(frozen=True, slots=True)
class Clocks:
    """Every mall account's clocks."""


SHAPE = Clocks


def answer(request: Clocks, view: DeskView) -> ClocksAnswer:
    """The accounts with their days."""
    del request
    return ClocksAnswer(view.company.malls(), at_least(view.actor.role, set_clock.ROLE))
