"""Writes: a plan is shown, confirmed by its own person's tap, carried out once, and taken back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.conversation.aftermath import aftermath
from bot.conversation.cards import Kind, Tap, new_card, state_of, tap_of
from bot.conversation.memory import Asked
from bot.conversation.said import Deed, Said, said, together
from bot.conversation.second import ask, needed
from bot.conversation.turn import Turn
from bot.conversation.wishes import forbidden_by_mall, leave_standing
from bot.outgoing import packed, unpacked
from bot.replies.notices import card_of_another, card_used, nothing_for_it
from bot.replies.plans import declined_reply, done_reply, expired_reply, plan_reply, stale_reply, undone_reply
from bot.replies.reply import Reply
from fasta_core.codec import dumps, loads
from fasta_core.domain.changes import Change
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.order_changes import OrderOpened
from fasta_core.domain.plan import Plan
from fasta_core.storage.cards import Card
from fasta_core.storage.units import SqlUnit

UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a plan's card holds: the request it was made from, the plan shown, the entry it became; `waits`: for a second person."""

    asked: Asked
    plan: Plan
    entry: int | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a card: by whom, when (UTC), the reply that was shown; `done` False where it was declined."""

    by: str
    at: datetime
    reply: str
    done: bool = True


def propose(turn: Turn, asked: Asked, message: int | None = None, *, changed: bool = False) -> Said:
    """The plan of a write, made now and shown; `changed` says first that things were no longer as shown. Raises Refused."""
    return offer(turn, Proposed(asked, turn.ask(asked)), message, changed=changed)


def offer(turn: Turn, proposed: Proposed, message: int | None = None, *, changed: bool = False) -> Said:
    """A plan, shown with what a tap may do."""
    word = stale_reply if changed else plan_reply
    reply = word(proposed.plan, turn.shown(wishes=True))
    orders = _orders(proposed.plan.changes)
    memory = replace(turn.memory, form=None, order=orders[0] if len(orders) == 1 else None, plan=None)
    if not proposed.plan.changes and proposed.plan.instead is None and not forbidden_by_mall(proposed.plan):
        return said(reply, None, message, memory)
    card = new_card(turn, Kind.PLAN, proposed, lives=turn.rules.confirm)
    return said(reply, card, message, replace(memory, plan=card.id))


def tapped(turn: Turn, card: Card, tap: Tap) -> Said | Deed:
    """What a tap on a plan's card does: its own person's only."""
    proposed = state_of(card, Proposed)
    if card.person != turn.person.id:
        return said(card_of_another(turn.shown()))
    if card.used_at is not None:
        return _take_back(turn, card, proposed) if tap.verb == UNDO and proposed.entry is not None else used(turn, card)
    if card.expired(turn.now):
        return said(expired_reply(proposed.plan, turn.shown()), None, turn.heard.message)
    return _WAYS.get(tap.verb, _nothing)(turn, card, proposed)


def dropped(turn: Turn, id_: str) -> Said | None:
    """A plan that waits for its tap is left by a word; None where none waits any more."""
    with turn.desk.store.reading(turn.desk.company) as unit:
        card = unit.cards.get(id_)
    if card is None or card.used_at is not None or card.expired(turn.now):
        return None
    left = closed(turn, card, declined_reply(state_of(card, Proposed).plan, turn.shown()), done=False)
    posts = tuple(replace(post, message=card.message) for post in left.posts)
    return replace(left, posts=posts, memory=replace(turn.memory, plan=None))


def used(turn: Turn, card: Card) -> Said:
    """A second tap: who did it and when, and what came of it; nothing happens."""
    result = loads(card.result or "", Result)
    shown = unpacked(result.reply)
    if result.done:
        first = card_used(result.by, result.at, turn.shown())
        shown = replace(shown, html=f"{first.html}\n\n{shown.html}")
    return said(shown, card, turn.heard.message)


def used_meanwhile(turn: Turn) -> Said:
    """Another tap was quicker by a moment."""
    with turn.desk.store.reading(turn.desk.company) as unit:
        card = unit.cards.get(tap_of(turn.heard.tap or "").card)
    return said(nothing_for_it(turn.shown())) if card is None or card.result is None else used(turn, card)


def _go(turn: Turn, card: Card, proposed: Proposed) -> Said | Deed:
    return _deed(turn, card, replace(proposed, plan=replace(proposed.plan, instead=None)))


def _alternative(turn: Turn, card: Card, proposed: Proposed) -> Said | Deed:
    instead = proposed.plan.instead
    return _nothing(turn, card, proposed) if instead is None else _deed(turn, card, replace(proposed, plan=instead))


def _deed(turn: Turn, card: Card, proposed: Proposed) -> Said | Deed:
    if not proposed.plan.changes:
        return _nothing(turn, card, proposed)
    if proposed.waits:
        return said(nothing_for_it(turn.shown()))
    if needed(turn, proposed.plan):
        return ask(turn, replace(card, state=dumps(replace(proposed, waits=True))), proposed.plan)

    def then(unit: SqlUnit, entry: JournalEntry) -> Said:
        reply = done_reply(proposed.plan, entry, turn.shown(), undo=proposed.plan.intent != UNDO)
        state = dumps(replace(proposed, entry=entry.seq))
        return together(closed(turn, replace(card, state=state), reply, done=True), aftermath(turn, unit, entry))

    return Deed(proposed.plan, then, lambda: propose(turn, proposed.asked, turn.heard.message, changed=True))


def _decline(turn: Turn, card: Card, proposed: Proposed) -> Said:
    return closed(turn, card, declined_reply(proposed.plan, turn.shown()), done=False)


def _nothing(turn: Turn, _card: Card, _proposed: Proposed) -> Said:
    return said(nothing_for_it(turn.shown()))


_WAYS: dict[str, Callable[[Turn, Card, Proposed], Said | Deed]] = {
    "go": _go,
    "alt": _alternative,
    "no": _decline,
    UNDO: _nothing,
    "wish": lambda turn, _, proposed: leave_standing(turn, proposed.plan),
}


def closed(turn: Turn, card: Card, reply: Reply, *, done: bool) -> Said:
    """The card is used, in the same transaction as what it did, and what is shown is kept for the next tap."""
    result = dumps(Result(turn.person.name, turn.now, packed(reply), done))

    def mark(unit: SqlUnit) -> None:
        unit.cards.use(card.id, turn.now)
        unit.cards.keep_result(card.id, result)

    return replace(said(reply, card, turn.heard.message), beside=(mark,))


def _take_back(turn: Turn, card: Card, proposed: Proposed) -> Said | Deed:
    """A tap on the done card undoes at once; the request refuses what is too late, another's or done again. Raises Refused."""
    asked = Asked(UNDO, {"entry": proposed.entry})
    plan: Plan = turn.ask(asked)
    if not plan.changes:
        return said(plan_reply(plan, turn.shown()))

    def then(_unit: SqlUnit, entry: JournalEntry) -> Said:
        reply = undone_reply(plan, entry, turn.shown())
        result = dumps(Result(turn.person.name, turn.now, packed(reply)))
        keep = (lambda unit: unit.cards.keep_result(card.id, result),)
        return replace(said(reply, card, turn.heard.message), beside=keep)

    return Deed(plan, then, lambda: said(plan_reply(turn.ask(asked), turn.shown())))


def _orders(changes: tuple[Change, ...]) -> list[str]:
    """The orders that the changes are about, those that have a number."""
    named = (
        change.order.number if isinstance(change, OrderOpened) else getattr(change, "order", None) for change in changes
    )
    return sorted({number for number in named if isinstance(number, str) and number})
