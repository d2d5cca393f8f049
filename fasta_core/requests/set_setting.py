"""Choose a value of one of the company's settings."""

from dataclasses import dataclass

from fasta_core.domain.company_changes import SettingChange
from fasta_core.domain.company_refusals import SettingUnchanged, SettingUnknown
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.settings import VALUES, Setting
from fasta_core.requests.outcomes import only
from fasta_core.requests.view import DeskView, Refused

INTENT = "set_setting"
ROLE = Role.OWNER


@dataclass(frozen=True, slots=True)
class SetSetting:
    """Which setting, and its new value (one of `domain.settings.VALUES`)."""

    setting: Setting
    value: str


SHAPE = SetSetting


def plan(request: SetSetting, view: DeskView) -> Plan:
    """One outcome: the value before and after, or why not."""
    return only(INTENT, request.setting.value, lambda: _chosen(request, view))


def _chosen(request: SetSetting, view: DeskView) -> Outcome:
    if request.value not in VALUES[request.setting]:
        raise Refused(SettingUnknown(request.setting.value, request.value))
    before = view.company.settings()[request.setting]
    if before == request.value:
        raise Refused(SettingUnchanged(request.setting.value))
    return Outcome(request.setting.value, (SettingChange(request.setting, before, request.value),))
