"""A text message or its edit as the JSON the Bot API takes: the same page goes to many, so most of it is written once."""

import json
import secrets
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from telegram.constants import ParseMode

from bot.delivery.keyboards import Json, buttons_of, keyboard_of
from bot.delivery.splitting import bare
from bot.replies.reply import Reply

MOST = 512
"""How many texts are kept written."""
CARD = secrets.token_hex(8)
"""Stands for the card where a text is kept; nobody outside this process can write it."""


def message_body(chat: int, reply: Reply, card: str | None, *, markup: bool) -> bytes:
    """The parameters of sendMessage."""
    return _filled(_message(reply, card is not None, markup), card, {"chat_id": chat})


def edit_body(where: tuple[int, int], reply: Reply, card: str | None, *, markup: bool) -> bytes:
    """The parameters of editMessageText; `where` is the chat and the message in it."""
    chat, message = where
    return _filled(_edit(reply, card is not None, markup), card, {"chat_id": chat, "message_id": message})


@lru_cache(MOST)
def _message(reply: Reply, with_card: bool, markup: bool) -> str:
    keyboard = keyboard_of(reply, CARD if with_card else None)
    quiet = {"disable_notification": True} if reply.quiet else {}
    return _written({**_text(reply, markup), **quiet}, keyboard)


@lru_cache(MOST)
def _edit(reply: Reply, with_card: bool, markup: bool) -> str:
    return _written(_text(reply, markup), buttons_of(reply, CARD if with_card else None))


def _text(reply: Reply, markup: bool) -> dict[str, Any]:
    return {"text": reply.html, "parse_mode": ParseMode.HTML} if markup else {"text": bare(reply.html)}


def _written(parameters: Mapping[str, Any], keyboard: Json | None) -> str:
    """As JSON without its first brace."""
    whole = parameters if keyboard is None else {**parameters, "reply_markup": keyboard}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))[1:]


def _filled(text: str, card: str | None, where: Mapping[str, int]) -> bytes:
    beginning = "".join(f'"{name}":{number},' for name, number in where.items())
    whole = text if card is None else text.replace(CARD, json.dumps(card)[1:-1])
    return f"{{{beginning}{whole}".encode("utf-8", "replace")
