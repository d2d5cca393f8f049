"""Approve or decline a channel that was asked for."""

from dataclasses import dataclass

from fasta_core.domain.channels import ChannelState
from fasta_core.domain.company_changes import ChannelChange
from fasta_core.domain.company_refusals import ChannelDecided, ChannelNotFound
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.requests.called import channel_called
from fasta_core.requests.outcomes import only
from fasta_core.requests.view import DeskView, Refused

INTENT = "decide_channel"
ROLE = Role.MANAGER


@dataclass(frozen=True, slots=True)
class DecideChannel:
    """A channel by its code or name, and whether it is approved."""

    channel: str
    approve: bool


SHAPE = DecideChannel


def plan(request: DecideChannel, view: DeskView) -> Plan:
    """One outcome: the channel active or declined, or why there is nothing to decide."""
    return only(INTENT, request.channel, lambda: _decided(request, view))


def _decided(request: DecideChannel, view: DeskView) -> Outcome:
    channel = channel_called(request.channel, view)
    if channel is None:
        raise Refused(ChannelNotFound(request.channel))
    if channel.state is not ChannelState.REQUESTED:
        raise Refused(ChannelDecided(channel.name or channel.code, channel.state))
    after = ChannelState.ACTIVE if request.approve else ChannelState.DECLINED
    return Outcome(channel.name, (ChannelChange(channel.code, channel.name, channel.state, after),))
