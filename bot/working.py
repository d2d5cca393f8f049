"""One kept update, worked: read, heard, answered; or put aside with an id to find it by."""

import asyncio
import contextvars
import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cached_property, partial
from typing import Protocol, TypeVar, runtime_checkable

import structlog
from telegram.constants import ChatAction
from telegram.error import NetworkError, TelegramError

from bot.book import AGAIN, Book
from bot.line import Line
from bot.outage import Outage
from bot.parsing import FileThere, Meaning, Moved, Said, Standing, meaning
from bot.replies.reply import Reply
from bot.talk import FileHeard, Heard
from fasta_core.storage import deliveries
from fasta_core.storage.absence import AWAY, ping
from fasta_core.storage.intake import Outcome, UpdateFinishedAlready
from fasta_core.storage.lanes import KeptUpdate

LARGEST_FILE = 20 * 1024 * 1024
MOST_TRIES = 3
MOST_DEATHS = 10
"""How often a process may die with an update at the head of its lane before that update is put aside."""
SILENCE, TYPING = 0.5, 4.5
THREADS = 12
T = TypeVar("T")
log = structlog.get_logger("edge")


class Conversation(Protocol):
    """Whoever answers."""

    def hear(self, heard: Heard) -> Reply | None:
        """Work on it; a reply that comes back is sent as it is, None means that everything is in the outbox."""


@runtime_checkable
class HearsTogether(Protocol):
    """Whoever can also answer several persons in one go."""

    def together(self, heard: Sequence[Heard]) -> Collection[int]:
        """Work on them; those (by their update) with which nothing is left to do.

        The others are to be heard one by one. If something has come of one of them nevertheless, hearing it does not do it again.
        """


class Working:
    """Works updates with a conversation; one at a time of each person, but that is the lanes' part."""

    def __init__(self, book: Book, line: Line, outage: Outage, conversation_for: Callable[[str], Conversation]) -> None:
        self._book = book
        self._line = line
        self._outage = outage
        self._conversation_for = conversation_for
        self._threads = ThreadPoolExecutor(THREADS, "hear")
        self.failed = 0
        self.unparsable = 0

    @cached_property
    def conversation(self) -> Conversation:
        """Whoever answers; made when the first update comes, for it needs to know the bot's name."""
        return self._conversation_for(self._line.ours.username)

    def close(self) -> None:
        """Take no more work."""
        self._threads.shutdown(wait=False)

    async def work(self, kept: KeptUpdate) -> Outcome:
        """Work an update to its end."""
        try:
            what = meaning(kept.body, kept.seq, kept.kept_at, self._line.ours)
        except Exception:
            self.unparsable += 1
            log.exception("update_unparsable", update=kept.seq, count=self.unparsable)
            return Outcome.UNPARSABLE
        if isinstance(what, Said) and kept.tries >= MOST_DEATHS:
            return await self._give_up(what.heard, "worker_died")
        return await self._until_back(what)

    async def together(self, kept: Sequence[KeptUpdate]) -> Mapping[int, Outcome]:
        """Work what people wrote and tapped in one go; those that ended that way."""
        heard = [said for one in kept if (said := self._plainly_heard(one)) is not None]
        if not heard or not isinstance(self.conversation, HearsTogether):
            return {}
        thinking = self._in_thread(partial(self.conversation.together, heard))
        try:
            ended = await self._with_patience(thinking, [one.chat for one in heard])
        except AWAY:
            return {}
        return dict.fromkeys(ended, Outcome.DONE)

    def _plainly_heard(self, kept: KeptUpdate) -> Heard | None:
        """What a person wrote or tapped; None for everything that takes more than an answer, or is not to be read."""
        try:
            what = meaning(kept.body, kept.seq, kept.kept_at, self._line.ours)
        except Exception:  # noqa: BLE001 - put aside with its log line when it is worked by itself
            return None
        return what.heard if isinstance(what, Said) and what.file is None else None

    async def _until_back(self, what: Meaning) -> Outcome:
        """Try until it ends one way or the other; an absent database is waited for, a defect is not tried again."""
        tries = 0
        while True:
            try:
                return await self._do(what)
            except AWAY as away:
                tries += 1
                if await self._wait_for_database(what, away) and tries > MOST_TRIES:
                    return await self._defect(what, away)
            except UpdateFinishedAlready:
                return Outcome.DONE
            except Exception as defect:  # noqa: BLE001 - the error handler of the edge
                return await self._defect(what, defect)

    async def _wait_for_database(self, what: Meaning, away: BaseException) -> bool:
        """Tell the person and wait; whether the database answered at once, so that the fault may be the statement's."""
        first = True
        while True:
            try:
                await self._book.read(ping)
            except AWAY:
                first = False
                self._outage.begins(away)
                if isinstance(what, Said):
                    await self._outage.tell(what.heard)
                await asyncio.sleep(AGAIN)
            else:
                self._outage.ends()
                return first

    async def _do(self, what: Meaning) -> Outcome:
        if isinstance(what, Said):
            await self._hear(what)
        elif isinstance(what, Standing):
            await self._book.write(deliveries.mark_reachable, what.chat, reachable=what.reachable)
        elif isinstance(what, Moved):
            await self._book.write(deliveries.move, what.old, what.new)
        return Outcome.DONE

    async def _hear(self, said: Said) -> None:
        heard = said.heard
        if said.file is not None:
            heard = replace(heard, file=await self._fetched(said.file))
        reply = await self._thought(heard)
        if reply is not None:
            await self._outage.say(heard, reply)

    async def _thought(self, heard: Heard) -> Reply | None:
        return await self._with_patience(self._in_thread(partial(self.conversation.hear, heard)), [heard.chat])

    def _in_thread(self, think: Callable[[], T]) -> asyncio.Future[T]:
        return asyncio.get_running_loop().run_in_executor(self._threads, contextvars.copy_context().run, think)

    async def _with_patience(self, thinking: asyncio.Future[T], chats: Sequence[int]) -> T:
        """What comes of it; where it takes long, it is shown that somebody is typing."""
        done, _ = await asyncio.wait({thinking}, timeout=SILENCE)
        while not done:
            await asyncio.gather(*(self._show_typing(chat) for chat in chats))
            done, _ = await asyncio.wait({thinking}, timeout=TYPING)
        return await thinking

    async def _show_typing(self, chat: int) -> None:
        try:
            await self._line.bot.send_chat_action(chat, ChatAction.TYPING)
        except TelegramError as failure:
            log.debug("typing_not_shown", reason=type(failure).__name__)

    async def _fetched(self, file: FileThere) -> FileHeard:
        if file.size > LARGEST_FILE:
            return FileHeard(file.name, file.size, b"")
        for pause in (0.5, 2.0, 5.0):
            try:
                return await self._content(file)
            except NetworkError:
                await self._book.clock.sleep(pause)
        return await self._content(file)

    async def _content(self, file: FileThere) -> FileHeard:
        there = await self._line.bot.get_file(file.id)
        content = bytes(await there.download_as_bytearray())
        return FileHeard(file.name, len(content), content)

    async def _defect(self, what: Meaning, error: Exception) -> Outcome:
        if isinstance(what, Said):
            return await self._give_up(what.heard, "defect", error)
        log.error("defect", id="-", exc_info=error)
        return Outcome.FAILED

    async def _give_up(self, heard: Heard, event: str, error: Exception | None = None) -> Outcome:
        id_ = secrets.token_hex(3)
        self.failed += 1
        log.error(event, id=id_, update=heard.update, count=self.failed, exc_info=error)
        await self._outage.tell_defect(heard, id_)
        return Outcome.FAILED
