"""The methods by which a bot puts messages into chats."""

from dataclasses import dataclass
from typing import Any

from bot.demo.telegram.call import Call
from bot.demo.telegram.entities import Entity
from bot.demo.telegram.keyboards import Markup, read_markup
from bot.demo.telegram.message import Attachment, Message
from bot.demo.telegram.refusals import bad_request
from bot.demo.telegram.words import Words, read_caption, read_text
from bot.demo.telegram.world import World

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)
ALBUM = range(2, 11)
NO_MARKUP = Markup()


@dataclass(frozen=True, slots=True)
class Draft:
    """What is about to be put into a chat."""

    words: Words = ("", ())
    markup: Markup = NO_MARKUP
    attachment: Attachment | None = None
    album: str | None = None

    @property
    def text(self) -> str:
        """Return the plain text."""
        return self.words[0]

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return the formatting."""
        return self.words[1]


def send_message(world: World, call: Call) -> dict[str, Any]:
    """Put a text into a chat and return the message."""
    _writable(world, call)
    return world.shown(_put(world, call, Draft(read_text(call), read_markup(call))))


def send_photo(world: World, call: Call) -> dict[str, Any]:
    """Put a picture into a chat and return the message."""
    _writable(world, call)
    picture = read_file(world, call, "photo", call.values.get("photo"))
    return world.shown(_put(world, call, Draft(read_caption(call), read_markup(call), picture)))


def send_document(world: World, call: Call) -> dict[str, Any]:
    """Put a file into a chat and return the message."""
    _writable(world, call)
    file = read_file(world, call, "document", call.values.get("document"))
    return world.shown(_put(world, call, Draft(read_caption(call), read_markup(call), file)))


def send_media_group(world: World, call: Call) -> list[dict[str, Any]]:
    """Put two to ten pictures or files into a chat and return the messages."""
    _writable(world, call)
    media = call.listed("media", dict)
    if len(media) not in ALBUM:
        raise bad_request("there must be 2-10 items in an album" if media else "media group can't be empty")
    album = str(world.store.count("album"))
    drafts = [_item(world, call, item, album) for item in media]
    return [world.shown(_put(world, call, draft)) for draft in drafts]


def send_chat_action(world: World, call: Call) -> bool:
    """Show that the bot is typing or about to send a file."""
    chat_id = _writable(world, call)
    if call.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.bell.ring({"kind": "typing", "chat": chat_id, "action": call.text("action")})
    return True


def read_file(world: World, call: Call, kind: str, given: Any) -> Attachment:
    """Return the file a call carries or names: an upload, or the id of a file that is here already."""
    name = str(given or "").removeprefix("attach://") or kind
    if upload := call.files.get(name):
        take = world.files.photo if kind == "photo" else world.files.document
        return take(upload.name, upload.content)
    if not given:
        raise bad_request(f"there is no {kind} in the request")
    return world.files.known(str(given))


def read_media(call: Call, given: dict[str, Any]) -> tuple[str, Call]:
    """Return the kind of an InputMedia object, and the object to read on from."""
    kind = str(given.get("type"))
    if kind not in {"photo", "document"}:
        raise bad_request("can't parse InputMedia: type must be one of photo, document")
    return kind, Call(call.method, given)


def _item(world: World, call: Call, given: dict[str, Any], album: str) -> Draft:
    kind, media = read_media(call, given)
    return Draft(read_caption(media), NO_MARKUP, read_file(world, call, kind, media.values.get("media")), album)


def _writable(world: World, call: Call) -> int:
    chat_id = chat_of(call)
    world.chats.check_writable(chat_id)
    return chat_id


def chat_of(call: Call) -> int:
    """Return the chat a call is about."""
    if not call.text("chat_id"):
        raise bad_request("chat_id is empty")
    try:
        return int(call.text("chat_id"))
    except ValueError:
        raise bad_request("chat not found") from None


def _put(world: World, call: Call, draft: Draft) -> Message:
    chat_id = chat_of(call)
    reply_to = _replied(world, call, chat_id)
    return world.messages.put(
        Message(
            id=world.messages.new_id(chat_id),
            chat_id=chat_id,
            sender=world.bot.id,
            from_bot=True,
            date=world.now(),
            text=draft.text,
            entities=draft.entities,
            buttons=draft.markup.buttons,
            keyboard=draft.markup.keyboard,
            attachment=draft.attachment,
            album=draft.album,
            reply_to=reply_to,
            silent=call.flag("disable_notification"),
        ),
    )


def _replied(world: World, call: Call, chat_id: int) -> int | None:
    given = call.object("reply_parameters")
    wanted = Call(call.method, given).number("message_id") or call.number("reply_to_message_id")
    if not wanted or world.messages.find(chat_id, wanted):
        return wanted or None
    if given.get("allow_sending_without_reply") or call.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")
