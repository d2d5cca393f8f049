"""Taps on the malls' clocks: an account's days to choose from, and a plan for those that were chosen."""

from bot.conversation.cards import Tap
from bot.conversation.memory import Asked
from bot.conversation.plans import propose
from bot.conversation.reads import shown_on
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.replies.clocks import clock_days_reply, clocks_reply
from bot.replies.notices import nothing_for_it
from fasta_core.domain.returns import Clock
from fasta_core.requests.answers import ClocksAnswer
from fasta_core.storage.cards import Card

BACK = "back"


def tapped(turn: Turn, card: Card, tap: Tap) -> Said:
    """What a tap does. Raises Refused."""
    found: ClocksAnswer = turn.ask(Asked("clocks"))
    if tap.rest == BACK:
        return said(clocks_reply(found, turn.shown()), card, turn.heard.message)
    keys = shown_on(card)
    key = keys[tap.place] if 0 <= tap.place < len(keys) else ""
    account = next((one for one in found.accounts if one.key == key), None)
    if account is None:
        return said(nothing_for_it(turn.shown()))
    _, _, chosen = tap.rest.partition(":")
    if not chosen:
        return said(clock_days_reply(account, tap.place + 1, turn.shown()), card, turn.heard.message)
    return _planned(turn, key, chosen)


def _planned(turn: Turn, key: str, chosen: str) -> Said:
    clock, _, days = chosen.partition(":")
    if clock not in {clock.value for clock in Clock} or not days.isascii() or not days.isdecimal():
        return said(nothing_for_it(turn.shown()))
    return propose(turn, Asked("set_clock", {"clock": clock, "days": int(days), "malls": [key]}))
