"""The company's own short words for its malls, channels and products (별명)."""

from dataclasses import dataclass

from fasta_core.domain.nicknames import Named
from fasta_core.domain.people import Role, at_least
from fasta_core.requests import set_nickname
from fasta_core.requests.answers import NicknamesAnswer
from fasta_core.requests.view import DeskView

INTENT = "nicknames"
ROLE = Role.VIEWER


@dataclass(frozen=True, slots=True)
class Nicknames:
    """Every nickname."""


SHAPE = Nicknames


def answer(request: Nicknames, view: DeskView) -> NicknamesAnswer:
    """The nicknames by what they are for, each kind by the alphabet."""
    del request
    kinds = list(Named)
    known = sorted(view.company.nicknames(), key=lambda one: (kinds.index(one.kind), one.code, one.nickname))
    return NicknamesAnswer(tuple(known), at_least(view.actor.role, set_nickname.ROLE))
