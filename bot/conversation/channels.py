"""New channels: asked for by staff, decided by an owner or a manager with a tap, and the one who asked is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.conversation.cards import Kind, Tap, new_card, state_of
from bot.conversation.memory import Asked
from bot.conversation.said import Deed, Post, Said, said
from bot.conversation.turn import Turn
from bot.replies.channels import channel_asked, channel_decided, channel_told
from bot.replies.notices import nothing_for_it
from bot.replies.refusals import refused_reply
from bot.replies.words import words_for
from fasta_core.domain.company_changes import ChannelChange
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.people import Role, at_least
from fasta_core.domain.plan import Plan
from fasta_core.storage.cards import Card
from fasta_core.storage.units import SqlUnit

DECIDE = "decide_channel"
VERBS = {"yes": True, "nay": False}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the card of a channel request holds: the channel, and who asked for it."""

    channel: str
    name: str
    by: int


def requested(turn: Turn, unit: SqlUnit, change: ChannelChange) -> Iterator[Post]:
    """A card with approve and decline to everyone who may decide."""
    wanted = Wanted(change.channel, change.name, turn.person.id)
    for person in unit.company.people():
        if at_least(person.role, Role.MANAGER):
            context = replace(turn.shown(), words=words_for(person.speaks), private=True)
            card = replace(new_card(turn, Kind.CHANNEL, wanted), person=person.id, chat=person.id)
            yield Post(channel_asked(change.name, turn.person.name, context), card, chat=person.id)


def tapped(turn: Turn, card: Card, tap: Tap) -> Said | Deed:
    """The decision, carried out at once; a second one finds the channel decided. Raises Refused."""
    wanted = state_of(card, Wanted)
    if tap.verb not in VERBS:
        return said(nothing_for_it(turn.shown()))
    approved = VERBS[tap.verb]
    asked = Asked(DECIDE, {"channel": wanted.channel, "approve": approved})
    plan: Plan = turn.ask(asked)
    if not plan.changes:
        return _decided_before(turn, plan)

    def then(unit: SqlUnit, _entry: JournalEntry) -> Said:
        return Said(tuple(_told(turn, unit, wanted, approved=approved)))

    return Deed(plan, then, lambda: _decided_before(turn, turn.ask(asked)))


def _decided_before(turn: Turn, plan: Plan) -> Said:
    refusal = next(iter(plan.refused)).refusal
    return said(nothing_for_it(turn.shown()) if refusal is None else refused_reply(refusal, turn.shown()))


def _told(turn: Turn, unit: SqlUnit, wanted: Wanted, *, approved: bool) -> Iterator[Post]:
    by = turn.person.name
    yield Post(channel_decided(wanted.name, approved, by, turn.shown()), None, turn.heard.message)
    asker = unit.company.person(wanted.by)
    if asker is not None and asker.id != turn.person.id:
        context = replace(turn.shown(), words=words_for(asker.speaks), private=True)
        yield Post(channel_told(wanted.name, approved, by, context), chat=asker.id)
