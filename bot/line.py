"""The line to Telegram: the bot, who it is there, and updates as they come."""

from typing import Any

from telegram import Bot
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.parsing import KINDS, Ours
from bot.telegram_request import AiohttpRequest

ANSWER_SECONDS = 5.0


class Line:
    """One bot at one Bot API server; opened and closed once."""

    def __init__(self, token: str, api_url: str) -> None:
        self._polling = AiohttpRequest()
        self._calling = AiohttpRequest()
        self.bot = Bot(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=self._calling,
            get_updates_request=self._polling,
        )
        number = token.partition(":")[0]
        if not number.isdigit():
            raise ValueError("a bot's token begins with its number and a colon")
        self.ours = Ours(int(number))

    async def open(self) -> None:
        """Make calls possible; none is made yet."""
        await self._polling.initialize()
        await self._calling.initialize()

    async def close(self) -> None:
        """Hang up."""
        await self._polling.shutdown()
        await self._calling.shutdown()

    async def introduce(self) -> None:
        """Ask who we are. Raises TelegramError."""
        me = await self.bot.get_me()
        self.ours = Ours(me.id, me.username or "")

    async def call(self, method: str, body: bytes) -> Any:
        """What a method answers to these parameters (JSON), as it came. Raises TelegramError."""
        return await self._calling.call(f"{self.bot.base_url}/{method}", body)

    async def updates(self, offset: int, seconds: int) -> Any:
        """What Telegram has from the offset on, as it came; waits so many seconds for something. Raises TelegramError."""
        wanted = {"offset": offset, "timeout": seconds, "allowed_updates": list(KINDS)}
        return await self._polling.post(
            f"{self.bot.base_url}/getUpdates",
            RequestData([RequestParameter.from_input(name, value) for name, value in wanted.items()]),
            read_timeout=seconds + ANSWER_SECONDS,
        )
