"""Taps on a person's own settings: an alert is turned on or off, the digest gets its time; the tap is itself the confirmation."""

from collections.abc import Callable

from bot.conversation.cards import Tap
from bot.conversation.memory import Asked
from bot.conversation.said import Deed, Said, said
from bot.conversation.turn import Turn
from bot.replies.answers import reply_to
from bot.replies.digests import COMPANY, digest_times_reply
from bot.replies.notices import card_of_another, nothing_for_it
from bot.replies.plans import plan_reply
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.people import Alert
from fasta_core.domain.plan import Plan
from fasta_core.requests.answers import AlertsAnswer
from fasta_core.storage.cards import Card
from fasta_core.storage.units import SqlUnit

SWITCHES = {"1": True, "0": False}
BACK = "back"
Words = Callable[[AlertsAnswer, Shown], Reply]


def alert(turn: Turn, card: Card, tap: Tap) -> Said | Deed:
    """The alert changes at once, and the card shows it. Raises Refused."""
    name, _, switch = tap.rest.partition(":")
    if card.person != turn.person.id:
        return said(card_of_another(turn.shown()))
    if name not in {alert.value for alert in Alert} or switch not in SWITCHES:
        return said(nothing_for_it(turn.shown()))
    return _set(turn, card, Asked("set_alert", {"alert": name, "enabled": SWITCHES[switch]}), reply_to)


def digest(turn: Turn, card: Card, tap: Tap) -> Said | Deed:
    """The times to choose from, or the one that was chosen. Raises Refused."""
    if card.person != turn.person.id:
        return said(card_of_another(turn.shown()))
    if tap.rest == BACK:
        return _shown(turn, card, reply_to)
    if not tap.rest:
        return _shown(turn, card, digest_times_reply)
    at = {} if tap.rest == COMPANY else {"at": tap.rest}
    return _set(turn, card, Asked("set_digest", at), digest_times_reply)


def _set(turn: Turn, card: Card, asked: Asked, words: Words) -> Said | Deed:
    plan: Plan = turn.ask(asked)
    if not plan.changes:
        return said(plan_reply(plan, turn.shown()))

    def then(unit: SqlUnit, _entry: JournalEntry) -> Said:
        now = turn.desk.answered("alerts", unit, turn.actor, turn.now)
        return said(words(now, turn.shown()), card, turn.heard.message)

    return Deed(plan, then, lambda: _shown(turn, card, words))


def _shown(turn: Turn, card: Card, words: Words) -> Said:
    return said(words(turn.ask(Asked("alerts")), turn.shown()), card, turn.heard.message)
