"""Which alerts the person gets (알림 설정)."""

from dataclasses import dataclass

from fasta_core.domain.people import Alert, Role
from fasta_core.domain.refusals import PersonNotFound
from fasta_core.requests.answers import AlertsAnswer
from fasta_core.requests.view import DeskView, Refused

INTENT = "alerts"
ROLE = Role.VIEWER


@dataclass(frozen=True, slots=True)
class Alerts:
    """The person's own alerts."""


SHAPE = Alerts


def answer(request: Alerts, view: DeskView) -> AlertsAnswer:
    """Each kind of alert, on or off. Raises Refused where no person asks."""
    del request
    person = view.actor.person
    if person is None:
        raise Refused(PersonNotFound(0))
    return AlertsAnswer({alert: view.company.alert_enabled(person, alert) for alert in Alert})
