"""Whatever a bot sends, Telegram does it or says why not; whatever is formatted comes back the same."""

import contextlib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.demo.telegram.call import Call
from bot.demo.telegram.chats import Chats
from bot.demo.telegram.entities import Entity, stretch, units
from bot.demo.telegram.html_reading import read_html
from bot.demo.telegram.html_writing import to_html
from bot.demo.telegram.methods import METHODS
from bot.demo.telegram.people import Bot
from bot.demo.telegram.refusals import Refused
from bot.demo.telegram.store import Store
from bot.demo.telegram.world import World, make_world
from tests.demo.conftest import MINA, TOKEN

FIELDS = [
    "chat_id",
    "text",
    "caption",
    "parse_mode",
    "entities",
    "caption_entities",
    "reply_markup",
    "reply_parameters",
    "message_id",
    "message_ids",
    "media",
    "reaction",
    "photo",
    "document",
    "action",
    "callback_query_id",
    "commands",
    "scope",
    "language_code",
    "menu_button",
    "file_id",
    "user_id",
    "url",
    "secret_token",
    "allowed_updates",
    "description",
]
MARKUPS = [
    "type",
    "offset",
    "length",
    "inline_keyboard",
    "keyboard",
    "text",
    "callback_data",
    "copy_text",
    "style",
    "url",
    "message_id",
    "media",
    "emoji",
    "command",
    "description",
    "chat_id",
    "force_reply",
    "remove_keyboard",
    "input_field_placeholder",
]
SCALARS = st.none() | st.booleans() | st.integers(-5, 20) | st.floats() | st.text(max_size=8) | st.just(MINA.id)
NESTED = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(MARKUPS) | st.text(max_size=3), inner),
    max_leaves=12,
)
TAGS = st.sampled_from(
    ["b", "i", "u", "s", "code", "tg-spoiler", "blockquote", "x", "/b", "/i", "/code", "/blockquote", ""]
)
PIECES = st.lists(st.text("ab<>&;가😀\n", max_size=4) | TAGS.map(lambda tag: f"<{tag}>"), max_size=8).map("".join)


def _world() -> World:
    bot, store = Bot(TOKEN, "fasta_desk_bot"), Store(None)
    world = make_world(bot, store, Chats(bot, [MINA], None, store))
    world.chats.start(MINA.id)
    return world


WORLD = _world()


@given(
    st.sampled_from(sorted(set(METHODS) - {"getUpdates"})),
    st.dictionaries(st.sampled_from(FIELDS), NESTED, max_size=6),
)
def test_a_call_is_carried_out_or_refused_and_nothing_else(method: str, values: dict[str, Any]) -> None:
    with contextlib.suppress(Refused):
        METHODS[method](WORLD, Call(method, {"chat_id": MINA.id, **values}))


@given(PIECES)
def test_markup_parses_or_is_refused_for_its_markup(markup: str) -> None:
    reads = []
    try:
        reads.append(read_html(markup))
    except Refused as refusal:
        reads.append((refusal.description.removeprefix("Bad Request: can't parse entities: "), ()))

    ((text, entities),) = reads

    assert not text.startswith("Bad Request")
    assert all(0 <= entity.offset < entity.end <= units(text) for entity in entities)
    assert read_html(to_html(text, entities)) == (text, entities)


@given(st.text(min_size=1).filter(lambda text: text.isprintable()))
def test_an_escaped_text_comes_back_as_it_was(text: str) -> None:
    markup = to_html(text, [Entity("bold", 0, units(text))])

    read, (entity,) = read_html(markup)

    assert (read, stretch(read, entity)) == (text, text)
