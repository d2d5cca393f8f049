"""A person's rights: looked at where something is asked, and once more in the very transaction in which they are used."""

from bot.conversation.turn import Turn
from fasta_core.domain.company_changes import RoleChange
from fasta_core.domain.company_refusals import NotAllowed
from fasta_core.domain.people import Role, at_least
from fasta_core.domain.plan import Plan
from fasta_core.requests.view import Refused
from fasta_core.storage.units import SqlUnit


def needs(turn: Turn, role: Role) -> None:
    """See that the person has at least this role. Raises Refused."""
    if not at_least(turn.person.role, role):
        raise Refused(NotAllowed(role))


def still_allowed(unit: SqlUnit, turn: Turn, plan: Plan) -> None:
    """See that the person's role is what it was at the gate, unless the plan itself changes it. Raises Refused."""
    person = turn.person
    if any(isinstance(change, RoleChange) and change.person == person.id for change in plan.changes):
        return
    known = unit.company.person(person.id)
    if known is None or known.role is not person.role:
        raise Refused(NotAllowed(person.role))
