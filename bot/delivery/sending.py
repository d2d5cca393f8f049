"""One reply as calls of the Bot API, whatever Telegram finds to refuse about it."""

from dataclasses import dataclass, replace
from typing import Any, Protocol

from telegram import Bot, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.delivery.bodies import edit_body, message_body
from bot.delivery.keyboards import keyboard_of, library_keyboard
from bot.delivery.splitting import LONGEST_CAPTION, bare, cut, fits, parts
from bot.replies.reply import Reply

NOT_MODIFIED = "message is not modified"
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "no text in the message to edit")
MARKUP_REFUSED = ("can't parse entities", "entities_too_long", "can't find end of the entity", "unsupported start tag")
BUTTONS_REFUSED = ("button", "reply_markup", "keyboard")


@dataclass(frozen=True, slots=True)
class Letter:
    """A reply and where it goes; `message` is the one to edit."""

    chat: int
    reply: Reply
    message: int | None = None
    card: str | None = None
    markup: bool = True


class Calls(Protocol):
    """Whoever calls the Bot API."""

    @property
    def bot(self) -> Bot:
        """For everything that is more than JSON."""

    async def call(self, method: str, body: bytes) -> Any:
        """What a method answers to these parameters (JSON). Raises TelegramError."""


class Sender:
    """Sends letters. What it cannot settle itself is raised: RetryAfter, Forbidden, ChatMigrated, NetworkError, BadRequest."""

    def __init__(self, line: Calls) -> None:
        self._line = line

    async def send(self, letter: Letter) -> int | None:
        """Send or edit; the id of the message that carries the buttons."""
        try:
            return await self._edit(letter) if letter.message is not None else await self._new(letter)
        except BadRequest as refusal:
            simpler = _simpler(letter, refusal)
            if simpler is None:
                raise
            return await self.send(simpler)

    async def _edit(self, letter: Letter) -> int | None:
        if letter.reply.picture is not None or letter.reply.file is not None:
            return await self._new(letter)
        reply = replace(letter.reply, html=cut(letter.reply.html))
        where = letter.chat, letter.message or 0
        try:
            await self._line.call("editMessageText", edit_body(where, reply, letter.card, markup=letter.markup))
        except BadRequest as refusal:
            if NOT_MODIFIED not in refusal.message.lower():
                raise
        return letter.message

    async def _new(self, letter: Letter) -> int:
        reply = letter.reply
        if reply.picture is None and reply.file is None:
            return await self._texts(letter)
        if fits(reply.html, LONGEST_CAPTION):
            return (await self._attached(letter, reply.html)).message_id
        await self._attached(replace(letter, reply=replace(reply, buttons=(), menu=None)), "")
        return await self._texts(replace(letter, reply=replace(reply, picture=None, file=None)))

    async def _texts(self, letter: Letter) -> int:
        *before, last = parts(letter.reply.html)
        for part in before:
            await self._text(replace(letter, reply=Reply(part, quiet=letter.reply.quiet)))
        return await self._text(replace(letter, reply=replace(letter.reply, html=last)) if before else letter)

    async def _text(self, letter: Letter) -> int:
        body = message_body(letter.chat, letter.reply, letter.card, markup=letter.markup)
        sent = await self._line.call("sendMessage", body)
        return int(sent["message_id"])

    async def _attached(self, letter: Letter, html: str) -> Message:
        reply, keyboard = letter.reply, library_keyboard(keyboard_of(letter.reply, letter.card))
        caption = html if letter.markup else bare(html)
        if reply.picture is not None:
            return await self._line.bot.send_photo(
                letter.chat,
                reply.picture,
                caption=caption,
                parse_mode=_mode(letter),
                disable_notification=reply.quiet,
                reply_markup=keyboard,
            )
        name, content = reply.file or ("", b"")
        return await self._line.bot.send_document(
            letter.chat,
            content,
            caption=caption,
            filename=name,
            parse_mode=_mode(letter),
            disable_notification=reply.quiet,
            reply_markup=keyboard,
        )


def _mode(letter: Letter) -> ParseMode | None:
    return ParseMode.HTML if letter.markup else None


def _simpler(letter: Letter, refusal: BadRequest) -> Letter | None:
    """What to try in its place: a new message, plain text, no buttons; None where nothing is left."""
    why = refusal.message.lower()
    if letter.message is not None and any(sign in why for sign in GONE):
        return replace(letter, message=None)
    if letter.markup and any(sign in why for sign in MARKUP_REFUSED):
        return replace(letter, markup=False)
    if (letter.reply.buttons or letter.reply.menu) and any(sign in why for sign in BUTTONS_REFUSED):
        return replace(letter, reply=replace(letter.reply, buttons=(), menu=None))
    return None
