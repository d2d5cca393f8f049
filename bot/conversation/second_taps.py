"""The second person's tap: the first one's plan is carried out in the first one's name, with the second on record, or it is not."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.conversation.cards import Tap, state_of
from bot.conversation.plans import Proposed, Result, used
from bot.conversation.rights import needs
from bot.conversation.said import Deed, Post, Said, said
from bot.conversation.second import Second
from bot.conversation.turn import Turn
from bot.outgoing import packed, unpacked
from bot.replies.notices import card_too_old, nothing_for_it
from bot.replies.plans import done_reply, expired_reply
from bot.replies.second import approved, declined
from bot.replies.shown import Shown
from bot.replies.words import words_for
from fasta_core.codec import dumps
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.people import Person, Role, person_actor
from fasta_core.journal import Hand
from fasta_core.storage.cards import Card
from fasta_core.storage.units import SqlUnit


@dataclass(frozen=True, slots=True)
class Waiting:
    """A plan that waits for a second person: its card, whose it is, and what the second one's card holds."""

    card: Card
    first: Person
    second: Second


def tapped(turn: Turn, card: Card, tap: Tap) -> Said | Deed:
    """Confirm or decline, once, in time, by a manager or owner who is not the first. Raises Refused."""
    needs(turn, Role.MANAGER)
    second = state_of(card, Second)
    waiting = _waiting(turn, second)
    if waiting is None:
        return said(card_too_old(turn.shown()))
    if waiting.card.used_at is not None:
        return used(turn, waiting.card)
    if card.expired(turn.now) or waiting.card.expired(turn.now):
        return said(expired_reply(second.plan, turn.shown()), None, turn.heard.message)
    return _WAYS.get(tap.verb, _nothing)(turn, waiting)


def _waiting(turn: Turn, second: Second) -> Waiting | None:
    with turn.desk.store.reading(turn.desk.company) as unit:
        card, first = unit.cards.get(second.card), unit.company.person(second.by)
    return None if card is None or first is None else Waiting(card, first, second)


def _confirm(turn: Turn, waiting: Waiting) -> Deed:
    heard, plan = turn.heard, waiting.second.plan
    source = f"telegram:{heard.chat}:{heard.message} confirmed by {turn.actor.id}"

    def then(_unit: SqlUnit, entry: JournalEntry) -> Said:
        theirs = _context(turn, waiting.first)
        reply = approved(done_reply(plan, entry, theirs, undo=True), turn.person.name, theirs)
        proposed = replace(state_of(waiting.card, Proposed), entry=entry.seq)
        done = replace(waiting.card, state=dumps(proposed))
        mine = approved(done_reply(plan, entry, turn.shown(), undo=False), turn.person.name, turn.shown())
        return _ended(turn, Post(mine, None, heard.message), done, Result(waiting.first.name, turn.now, packed(reply)))

    hand = Hand(person_actor(waiting.first), turn.now, source)
    return Deed(plan, then, lambda: said(expired_reply(plan, turn.shown()), None, heard.message), hand)


def _decline(turn: Turn, waiting: Waiting) -> Said:
    theirs = declined(turn.person.name, _context(turn, waiting.first))
    result = Result(turn.person.name, turn.now, packed(theirs), done=False)
    mine = declined(turn.person.name, turn.shown())
    return _ended(turn, Post(mine, None, turn.heard.message), waiting.card, result)


def _nothing(turn: Turn, _waiting: Waiting) -> Said:
    return said(nothing_for_it(turn.shown()))


_WAYS: dict[str, Callable[[Turn, Waiting], Said | Deed]] = {"yes": _confirm, "nay": _decline}


def _ended(turn: Turn, mine: Post, card: Card, result: Result) -> Said:
    """Both messages tell how it ended, and the first one's card is used, in one transaction."""

    def mark(unit: SqlUnit) -> None:
        unit.cards.use(card.id, turn.now)
        unit.cards.keep_result(card.id, dumps(result))

    theirs = Post(unpacked(result.reply), card, card.message, card.chat)
    return Said((mine, theirs), None, (mark,))


def _context(turn: Turn, person: Person) -> Shown:
    return replace(turn.shown(), words=words_for(person.speaks), private=True)
