"""What comes of a turn: messages with their cards, a memory, a deed; written in one transaction with the turn's end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.conversation.memory import Memory, kept
from bot.conversation.turn import Turn
from bot.outgoing import packed
from bot.replies.reply import Reply
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.plan import Plan
from fasta_core.journal import Hand
from fasta_core.storage.cards import Card
from fasta_core.storage.outbox import Outgoing
from fasta_core.storage.talks import Talk
from fasta_core.storage.units import SqlUnit

Beside = Callable[[SqlUnit], None]


@dataclass(frozen=True, slots=True)
class Post:
    """A message: a new one, or the edit of `message`; in the chat of the turn unless another is named."""

    reply: Reply
    card: Card | None = None
    message: int | None = None
    chat: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """Messages, what the talk remembers from now on (None: what it did), and what else is written with them."""

    posts: tuple[Post, ...] = ()
    memory: Memory | None = None
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """A plan to be carried out what is said then, and what where its befores no longer hold."""

    plan: Plan
    then: Callable[[SqlUnit, JournalEntry], Said]
    stale: Callable[[], Said]
    hand: Hand | None = None


class NothingCarriedOut(Exception):
    """A defect: a plan without changes was carried out."""


def said(reply: Reply, card: Card | None = None, message: int | None = None, memory: Memory | None = None) -> Said:
    """One message."""
    return Said((Post(reply, card, message),), memory)


def together(first: Said, second: Said) -> Said:
    """Both; where both remember something, the second's memory."""
    memory = first.memory if second.memory is None else second.memory
    return Said((*first.posts, *second.posts), memory, (*first.beside, *second.beside))


def write(unit: SqlUnit, turn: Turn, said: Said) -> None:
    """Put everything into the turn's own transaction, and end the turn. Raises UpdateFinishedAlready, and what is beside raises."""
    heard = turn.heard
    unit.finish(heard.update)
    for post in said.posts:
        _post(unit, heard.chat, post)
    if said.memory is not None:
        unit.talks.put(heard.chat, turn.person.id, kept(said.memory), heard.at)
    for beside in said.beside:
        beside(unit)


def write_together(unit: SqlUnit, several: Sequence[tuple[Turn, Said]]) -> None:
    """Several persons' turns in one transaction; what they say has nothing beside it. Raises IntegrityError where one is ended."""
    unit.finish_all([turn.heard.update for turn, _ in several])
    posts = [(turn, post) for turn, said in several for post in said.posts]
    unit.cards.put_all([_under(post, post.card) for _, post in posts if post.card is not None])
    unit.outbox.put_all([_outgoing(turn.heard.chat, post) for turn, post in posts])
    unit.talks.put_all(
        [
            Talk(turn.heard.chat, turn.person.id, kept(said.memory), turn.now)
            for turn, said in several
            if said.memory is not None
        ]
    )


def _post(unit: SqlUnit, chat: int, post: Post) -> None:
    if post.card is not None:
        unit.cards.put(_under(post, post.card))
    unit.outbox.put(_outgoing(chat, post))


def _under(post: Post, card: Card) -> Card:
    """The card under the message that is edited."""
    return card if post.message is None else replace(card, message=post.message)


def _outgoing(chat: int, post: Post) -> Outgoing:
    card = None if post.card is None else post.card.id
    return Outgoing(chat if post.chat is None else post.chat, packed(post.reply), post.message, card)
