"""What people hear while the database is away, or when something broke: one sentence, straight from here."""

from typing import Protocol

import structlog
from telegram.error import TelegramError

from bot.delivery.sending import Letter, Sender
from bot.replies.reply import Reply
from bot.talk import Heard

log = structlog.get_logger("edge")


class Notices(Protocol):
    """The sentences the edge itself has to say, in a person's language."""

    def database_away(self, language: str | None) -> Reply:
        """What was said is kept and will be worked on."""

    def defect(self, language: str | None, id_: str) -> Reply:
        """Something broke; the id finds it in the log."""


class Outage:
    """Knows whether the database is away, and whom that has been said to."""

    def __init__(self, sender: Sender, notices: Notices) -> None:
        self._sender = sender
        self._notices = notices
        self._told: set[int] = set()
        self.away = False

    def begins(self, reason: BaseException) -> None:
        """The database does not answer."""
        if not self.away:
            log.error("database_away", reason=type(reason).__name__)
        self.away = True

    def ends(self) -> None:
        """It answers again."""
        if self.away:
            log.warning("database_back", people_told=len(self._told))
        self.away = False
        self._told.clear()

    async def tell(self, heard: Heard) -> None:
        """Tell somebody, once in each outage."""
        if heard.chat in self._told:
            return
        self._told.add(heard.chat)
        await self.say(heard, self._notices.database_away(heard.language))

    async def tell_defect(self, heard: Heard, id_: str) -> None:
        """Tell somebody that their line broke something."""
        await self.say(heard, self._notices.defect(heard.language, id_))

    async def say(self, heard: Heard, reply: Reply) -> None:
        """Send a reply past the outbox; if it cannot be sent, that is all."""
        try:
            await self._sender.send(Letter(heard.chat, reply))
        except TelegramError as failure:
            log.warning("not_said", chat=heard.chat, reason=type(failure).__name__)
