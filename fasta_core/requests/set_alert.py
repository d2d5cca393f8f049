"""Turn one of the person's own alerts on or off."""

from dataclasses import dataclass

from fasta_core.domain.company_changes import AlertChange
from fasta_core.domain.company_refusals import AlertUnchanged, PersonNotFound
from fasta_core.domain.people import Alert, Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.requests.outcomes import only
from fasta_core.requests.view import DeskView, Refused

INTENT = "set_alert"
ROLE = Role.VIEWER


@dataclass(frozen=True, slots=True)
class SetAlert:
    """Which alert, on or off."""

    alert: Alert
    enabled: bool


SHAPE = SetAlert


def plan(request: SetAlert, view: DeskView) -> Plan:
    """One outcome: the alert as asked, or that it is so already."""
    return only(INTENT, request.alert.value, lambda: _set(request, view))


def _set(request: SetAlert, view: DeskView) -> Outcome:
    person = view.actor.person
    if person is None:
        raise Refused(PersonNotFound(0))
    before = view.company.alert_enabled(person, request.alert)
    if before == request.enabled:
        raise Refused(AlertUnchanged(request.alert.value, request.enabled))
    return Outcome(request.alert.value, (AlertChange(person, request.alert, before, request.enabled),))
