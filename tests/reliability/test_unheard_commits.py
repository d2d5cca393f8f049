"""A claim that was committed and of which nobody heard, because the database went away at that very moment."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.exc import OperationalError

from bot.book import Book
from bot.delivery.pace import UNPACED
from bot.delivery.rounds import Delivery
from bot.delivery.sending import Letter
from bot.lanes import Lanes
from bot.outgoing import packed
from bot.replies.reply import Reply
from fasta_core.storage import intake
from fasta_core.storage.intake import Outcome, RawUpdate
from fasta_core.storage.lanes import KeptUpdate
from fasta_core.storage.outbox import Outgoing
from fasta_core.storage.store import Store
from tests.edge.waiting import until


@dataclass(frozen=True, slots=True)
class DeafBook(Book):
    """Does not hear of its first claim's commit."""

    unheard: list[str] = field(default_factory=list)

    async def note(self, work: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Write; the first claim is written and not heard of."""
        done = await Book.note(self, work, *args, **kwargs)
        if "claim" in work.__name__ and not self.unheard:
            self.unheard.append(work.__name__)
            raise OperationalError("commit", {}, ConnectionError("the server closed the connection"))
        return done


@dataclass
class Worked:
    """Takes whatever it is given, updates or letters."""

    taken: list[object] = field(default_factory=list)

    async def work(self, kept: KeptUpdate) -> Outcome:
        """Work an update."""
        self.taken.append(kept.seq)
        return Outcome.DONE

    async def together(self, kept: Sequence[KeptUpdate]) -> Mapping[int, Outcome]:
        """Work several."""
        return {one.seq: await self.work(one) for one in kept}

    async def send(self, letter: Letter) -> int | None:
        """Send a letter."""
        self.taken.append(letter.reply.html)
        return 1


async def _until_taken(book: Book, worked: Worked, run: Awaitable[None]) -> None:
    running = asyncio.ensure_future(run)
    await until(lambda: bool(worked.taken))
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    book._threads.shutdown(wait=True)


async def test_a_lane_taken_unheard_is_worked_all_the_same(store: Store) -> None:
    book, worked = DeafBook(store), Worked()
    with store.begin() as connection:
        intake.keep(connection, 4711, [RawUpdate(1, lane=3, chat=3, body="{}")], book.clock.now())

    await _until_taken(book, worked, Lanes(book, worked, lambda: None).run())

    assert (len(book.unheard), len(worked.taken)) == (1, 1)


async def test_a_chat_taken_unheard_is_written_to_all_the_same(store: Store) -> None:
    book, worked = DeafBook(store), Worked()
    with store.writing("hanbit") as unit:
        unit.outbox.put(Outgoing(3, packed(Reply("hello"))))

    await _until_taken(book, worked, Delivery(book, worked, UNPACED).run())

    assert (len(book.unheard), worked.taken) == (1, ["hello"])
