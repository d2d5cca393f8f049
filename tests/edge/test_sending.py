"""A letter as calls of the Bot API, and what is left of it in memory afterwards."""

import sys
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot

from bot.delivery.sending import Letter, Sender
from bot.delivery.splitting import LONGEST_CAPTION
from bot.replies.reply import Reply


class Line:
    """A Telegram that takes everything, and keeps what it was asked for."""

    def __init__(self) -> None:
        self.methods: list[str] = []

    @property
    def bot(self) -> Bot:
        """Itself: it knows the two methods that are more than JSON."""
        return cast("Bot", self)

    async def call(self, method: str, body: bytes) -> Any:
        """Take it."""
        assert body
        return {"message_id": self._took(method)}

    async def send_photo(self, *_: object, **__: object) -> SimpleNamespace:
        """Take a picture."""
        return SimpleNamespace(message_id=self._took("sendPhoto"))

    async def send_document(self, *_: object, **__: object) -> SimpleNamespace:
        """Take a file."""
        return SimpleNamespace(message_id=self._took("sendDocument"))

    def _took(self, method: str) -> int:
        self.methods.append(method)
        return len(self.methods)


@pytest.mark.parametrize("method", ["sendPhoto", "sendDocument"])
async def test_what_goes_before_a_text_too_long_for_a_caption_is_not_kept_with_it(method: str) -> None:
    line, content, text = Line(), bytes(range(256)) * 40, "가" * (LONGEST_CAPTION + 1)
    before = sys.getrefcount(content)

    if method == "sendPhoto":
        last = await Sender(line).send(Letter(11, Reply(text, picture=content)))
    else:
        last = await Sender(line).send(Letter(11, Reply(text, file=("list.xlsx", content))))

    assert (line.methods, last) == ([method, "sendMessage"], 2)
    assert sys.getrefcount(content) == before
