"""Taps on an answer that is no list and no order: an example is said, an alert is turned on or off."""

from dataclasses import replace

from bot.conversation.cards import Tap, state_of
from bot.conversation.lines import spoken
from bot.conversation.memory import Asked
from bot.conversation.said import Deed, Said, said
from bot.conversation.turn import Turn
from bot.replies.answers import reply_to
from bot.replies.help import examples
from bot.replies.notices import card_of_another, nothing_for_it
from bot.replies.plans import plan_reply
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.people import Alert
from fasta_core.domain.plan import Plan
from fasta_core.requests.answers import AlertsAnswer, HelpAnswer
from fasta_core.storage.cards import Card
from fasta_core.storage.units import SqlUnit

SWITCHES = {"1": True, "0": False}


def tapped(turn: Turn, card: Card, tap: Tap) -> Said | Deed:
    """What a tap on an answer does. Raises Refused."""
    asked = state_of(card, Asked)
    if tap.word == "x" and asked.intent == "help":
        return _example(turn, asked, tap)
    if tap.word == "a" and asked.intent == "alerts":
        return _switch(turn, card, tap)
    return said(nothing_for_it(turn.shown()))


def _example(turn: Turn, asked: Asked, tap: Tap) -> Said | Deed:
    """As if the person had said the example themselves."""
    lines = examples(asked.slots.get("intents") or _reach(turn), turn.words)
    return spoken(turn, lines[tap.place]) if 0 <= tap.place < len(lines) else said(nothing_for_it(turn.shown()))


def _reach(turn: Turn) -> tuple[str, ...]:
    help_: HelpAnswer = turn.ask(Asked("help"))
    return help_.intents


def _switch(turn: Turn, card: Card, tap: Tap) -> Said | Deed:
    """The switch is itself the confirmation: the setting changes at once, and the card shows it."""
    name, _, switch = tap.rest.partition(":")
    if card.person != turn.person.id:
        return said(card_of_another(turn.shown()))
    if name not in {alert.value for alert in Alert} or switch not in SWITCHES:
        return said(nothing_for_it(turn.shown()))
    plan: Plan = turn.ask(Asked("set_alert", {"alert": name, "enabled": SWITCHES[switch]}))
    if not plan.changes:
        return said(plan_reply(plan, turn.shown()))
    shown: AlertsAnswer = turn.ask(Asked("alerts"))
    now = AlertsAnswer({**shown.enabled, Alert(name): SWITCHES[switch]})

    def then(_unit: SqlUnit, _entry: JournalEntry) -> Said:
        return said(reply_to(now, turn.shown()), replace(card), turn.heard.message)

    return Deed(plan, then, lambda: said(reply_to(turn.ask(Asked("alerts")), turn.shown()), card, turn.heard.message))
