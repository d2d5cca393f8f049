"""Give a person a role in the company, or take the person's rights away."""

from dataclasses import dataclass

from fasta_core.domain.company_changes import RoleChange
from fasta_core.domain.company_refusals import LastOwner, PersonNotFound, RoleUnchanged
from fasta_core.domain.people import Person, Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.requests.limits import kept_text
from fasta_core.requests.outcomes import only
from fasta_core.requests.view import DeskView, Refused

INTENT = "set_role"
ROLE = Role.OWNER


@dataclass(frozen=True, slots=True)
class SetRole:
    """A person by Telegram user id, their name (kept for one who is new), and the role; None takes the rights away."""

    person: int
    name: str = ""
    role: Role | None = None


SHAPE = SetRole


def plan(request: SetRole, view: DeskView) -> Plan:
    """One outcome: the role before and after, or why not. A company keeps at least one owner."""
    return only(INTENT, str(request.person), lambda: _given(request, view))


def _given(request: SetRole, view: DeskView) -> Outcome:
    known = view.company.person(request.person)
    if known is None:
        if request.role is None:
            raise Refused(PersonNotFound(request.person))
        name = kept_text(request.name or str(request.person), "name")
        return _outcome(request, Person(request.person, name, request.role), None)
    if known.role is request.role:
        raise Refused(RoleUnchanged(known.id, known.name, known.role))
    if known.role is Role.OWNER and _owners(view) == 1:
        raise Refused(LastOwner())
    return _outcome(request, known, known.role)


def _outcome(request: SetRole, person: Person, before: Role | None) -> Outcome:
    return Outcome(person.name, (RoleChange(person.id, person.name, before, request.role),))


def _owners(view: DeskView) -> int:
    return sum(person.role is Role.OWNER for person in view.company.people())
