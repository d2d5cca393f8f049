"""Reads the text or caption of a call with its formatting, and refuses what is too much."""

from typing import Any

from bot.demo.telegram.call import Call
from bot.demo.telegram.entities import MOST_ENTITIES, STYLED, Entity, found, in_order, trimmed, units
from bot.demo.telegram.html_reading import read_html
from bot.demo.telegram.refusals import bad_request

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
FOUND_BY_ITSELF = frozenset(["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"])

Words = tuple[str, tuple[Entity, ...]]


def read_text(call: Call) -> Words:
    """Return the text of a message, which cannot be empty."""
    words = _read(call, "text", "entities")
    if not words[0]:
        raise bad_request("message text is empty")
    if units(words[0]) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return words


def read_caption(call: Call) -> Words:
    """Return the caption of a file, empty if there is none."""
    words = _read(call, "caption", "caption_entities")
    if units(words[0]) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return words


def read_answer(call: Call, longest: int) -> str:
    """Return the answer to a tap."""
    text = call.text("text")
    if len(text) > longest:
        raise bad_request("MESSAGE_TOO_LONG")
    return text


def _read(call: Call, name: str, listed: str) -> Words:
    text, mode = call.text(name), call.text("parse_mode").lower()
    if mode not in {"", "html"}:
        raise bad_request("unsupported parse_mode")
    entities = tuple(_entity(given, units(text)) for given in call.listed(listed, dict))
    if mode:
        text, entities = read_html(text)
    if len(entities) > MOST_ENTITIES:
        raise bad_request("ENTITIES_TOO_LONG")
    bare, kept = trimmed(text, entities)
    return bare, found(bare, in_order(kept))


def _entity(given: dict[str, Any], total: int) -> Entity:
    read = Call("MessageEntity", given)
    url, language = read.text("url") or None, read.text("language") or None
    entity = Entity(read.text("type"), read.number("offset"), read.number("length"), url, language)
    if entity.type not in STYLED | FOUND_BY_ITSELF:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    if entity.offset < 0 or entity.length <= 0 or entity.end > total:
        raise bad_request(f"entity beginning at UTF-16 offset {entity.offset} ends after the end of the text")
    return entity
