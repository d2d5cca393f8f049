"""Ask for a new channel of direct trade (직거래 구분); a manager or owner has it at once."""

from dataclasses import dataclass

from fasta_core.domain.channels import Channel, ChannelState
from fasta_core.domain.company_changes import ChannelChange
from fasta_core.domain.company_refusals import ChannelExists
from fasta_core.domain.people import Role, at_least
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.requests.called import channel_called, folded
from fasta_core.requests.limits import LONGEST_CHANNEL, kept_text
from fasta_core.requests.outcomes import only
from fasta_core.requests.view import DeskView, Refused

INTENT = "request_channel"
ROLE = Role.VIEWER


@dataclass(frozen=True, slots=True)
class RequestChannel:
    """The new channel's name, as typed."""

    channel: str


SHAPE = RequestChannel


def plan(request: RequestChannel, view: DeskView) -> Plan:
    """One outcome: the channel active or waiting for approval, or that it is there already."""
    return only(INTENT, request.channel, lambda: _asked(request, view))


def _asked(request: RequestChannel, view: DeskView) -> Outcome:
    name = kept_text(request.channel, "channel", LONGEST_CHANNEL)
    channel = channel_called(name, view) or Channel(name, name, ChannelState.DECLINED)
    new = channel_called(name, view) is None
    approves = at_least(view.actor.role, Role.MANAGER)
    if not _open(channel, approves=approves) or _a_mall(name, view):
        raise Refused(ChannelExists(channel.name or channel.code))
    after = ChannelState.ACTIVE if approves else ChannelState.REQUESTED
    return Outcome(channel.name, (ChannelChange(channel.code, channel.name, None if new else channel.state, after),))


def _open(channel: Channel, *, approves: bool) -> bool:
    """Whether the channel can be asked for: it was declined before, or waits for someone like this person."""
    return channel.state is ChannelState.DECLINED or (approves and channel.state is ChannelState.REQUESTED)


def _a_mall(name: str, view: DeskView) -> bool:
    """A channel called like a mall account would count as that mall's sales."""
    return folded(name) in {folded(called) for mall in view.company.malls() for called in (mall.key, mall.name)}
