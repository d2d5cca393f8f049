"""Which alerts the person gets (알림 설정)."""

from dataclasses import dataclass

from fasta_core.domain.company_refusals import PersonNotFound
from fasta_core.domain.digests import companys_time, digest_of
from fasta_core.domain.people import Alert, Role
from fasta_core.domain.settings import OFF
from fasta_core.requests.answers import AlertsAnswer
from fasta_core.requests.view import DeskView, Refused

INTENT = "alerts"
ROLE = Role.VIEWER


@dataclass(frozen=True, slots=True)
class Alerts:
    """The person's own alerts and digest."""


SHAPE = Alerts


def answer(request: Alerts, view: DeskView) -> AlertsAnswer:
    """Each kind of alert, on or off, and when the digest comes. Raises Refused where no person asks."""
    del request
    person = view.actor.person
    if person is None:
        raise Refused(PersonNotFound(0))
    enabled = {alert: view.company.alert_enabled(person, alert) for alert in Alert}
    known, own = view.company.person(person), view.company.digests().get(person)
    at = None if known is None else digest_of(known, own, companys_time(view.company.settings()))
    return AlertsAnswer(enabled, OFF if at is None else f"{at:%H:%M}", own is not None)
