"""Taps on an answer that is no list and no order: an example is said, what was shown is set."""

from collections.abc import Callable, Mapping

from bot.conversation import clock_taps, setting_taps
from bot.conversation.cards import Tap, state_of
from bot.conversation.lines import spoken
from bot.conversation.memory import Asked
from bot.conversation.nicknames import SET
from bot.conversation.plans import propose
from bot.conversation.reads import shown_on
from bot.conversation.said import Deed, Said, said
from bot.conversation.turn import Turn
from bot.replies.help import examples
from bot.replies.notices import nothing_for_it
from fasta_core.requests.answers import HelpAnswer
from fasta_core.storage.cards import Card


def tapped(turn: Turn, card: Card, tap: Tap) -> Said | Deed:
    """What a tap on an answer does. Raises Refused."""
    asked = state_of(card, Asked)
    return _WAYS.get((asked.intent, tap.word), _nothing)(turn, card, tap)


def _example(turn: Turn, card: Card, tap: Tap) -> Said | Deed:
    """As if the person had said the example themselves."""
    lines = examples(state_of(card, Asked).slots.get("intents") or _reach(turn), turn.words)
    return spoken(turn, lines[tap.place]) if 0 <= tap.place < len(lines) else _nothing(turn, card, tap)


def _reach(turn: Turn) -> tuple[str, ...]:
    help_: HelpAnswer = turn.ask(Asked("help"))
    return help_.intents


def _without_nickname(turn: Turn, card: Card, tap: Tap) -> Said:
    """The nickname at this place is to go, by a plan like every other."""
    nicknames = shown_on(card)
    if not 0 <= tap.place < len(nicknames):
        return _nothing(turn, card, tap)
    return propose(turn, Asked(SET, {"nickname": nicknames[tap.place]}))


def _nothing(turn: Turn, _card: Card, _tap: Tap) -> Said:
    return said(nothing_for_it(turn.shown()))


_WAYS: Mapping[tuple[str, str], Callable[[Turn, Card, Tap], Said | Deed]] = {
    ("help", "x"): _example,
    ("alerts", "a"): setting_taps.alert,
    ("alerts", "d"): setting_taps.digest,
    ("clocks", "k"): clock_taps.tapped,
    ("nicknames", "n"): _without_nickname,
}
