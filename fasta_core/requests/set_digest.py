"""Choose when one's own morning digest comes (아침 요약)."""

from dataclasses import dataclass

from fasta_core.domain.company_changes import DigestChange
from fasta_core.domain.company_refusals import BadTime, DigestUnchanged, PersonNotFound
from fasta_core.domain.digests import time_of
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.settings import OFF
from fasta_core.requests.outcomes import only
from fasta_core.requests.view import DeskView, Refused

INTENT = "set_digest"
ROLE = Role.VIEWER


@dataclass(frozen=True, slots=True)
class SetDigest:
    """When it is to come: "HH:MM" in Asia/Seoul, "off", or None for the company's time."""

    at: str | None = None


SHAPE = SetDigest


def plan(request: SetDigest, view: DeskView) -> Plan:
    """One outcome: the time before and after, or why not."""
    return only(INTENT, "", lambda: _chosen(request, view))


def _chosen(request: SetDigest, view: DeskView) -> Outcome:
    person = view.actor.person
    if person is None:
        raise Refused(PersonNotFound(0))
    if request.at not in {None, OFF} and time_of(request.at or "") is None:
        raise Refused(BadTime(request.at or ""))
    before = view.company.digests().get(person)
    if before == request.at:
        raise Refused(DigestUnchanged())
    return Outcome("", (DigestChange(person, before, request.at),))
