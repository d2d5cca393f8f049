"""What an update means to the desk, beside what the library makes of the same; and what is no update."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update

from bot.fields import WrongField
from bot.parsing import FileThere, Moved, Ours, Said, Standing, meaning
from bot.talk import Heard

AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
OURS = Ours(4711, "Fasta_Bot")
MINA: dict[str, Any] = {"id": 11, "is_bot": False, "first_name": "Mina", "last_name": "Kim", "language_code": "ko"}
PRIVATE = {"id": 11, "type": "private", "first_name": "Mina"}
GROUP = {"id": -7, "type": "supergroup", "title": "orders"}
MESSAGE: dict[str, Any] = {"message_id": 5, "date": 1_700_000_000, "chat": PRIVATE, "from": MINA, "text": "hello"}
TAP: dict[str, Any] = {"id": "9", "from": MINA, "chat_instance": "1", "message": MESSAGE, "data": "card:go"}


def of(kind: str, content: Any) -> Any:
    return meaning(json.dumps({"update_id": 1, kind: content}), 3, AT, OURS)


def heard_in(kind: str, content: Any) -> Heard:
    said = of(kind, content)
    assert isinstance(said, Said)
    return said.heard


@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
def test_a_text_is_heard_as_the_library_reads_it(chat: dict[str, Any]) -> None:
    message = {**MESSAGE, "chat": chat}
    theirs = Update.de_json({"update_id": 1, "message": message}, None).message
    assert theirs is not None
    assert theirs.from_user is not None

    heard = heard_in("message", message)

    assert (heard.chat, heard.private) == (theirs.chat.id, theirs.chat.type == "private")
    assert (heard.person, heard.name) == (theirs.from_user.id, theirs.from_user.full_name)
    assert (heard.language, heard.message, heard.text) == ("ko", theirs.message_id, theirs.text)
    assert (heard.update, heard.at, heard.reply_to, heard.tap) == (3, AT, None, None)


def test_a_tap_is_heard_with_the_message_it_was_under() -> None:
    heard = heard_in("callback_query", TAP)

    assert (heard.tap, heard.message, heard.person, heard.text) == ("card:go", 5, 11, "")


def test_a_tap_under_a_message_that_nobody_can_see_any_more_is_heard() -> None:
    unseen = {"message_id": 5, "date": 0, "chat": PRIVATE}

    assert heard_in("callback_query", {**TAP, "message": unseen}).chat == 11


@pytest.mark.parametrize("gone", ["message", "data"])
def test_a_tap_under_no_message_or_without_data_is_nothing(gone: str) -> None:
    assert of("callback_query", {name: value for name, value in TAP.items() if name != gone}) is None


@pytest.mark.parametrize(("author", "answered"), [(4711, 4), (12, None)])
def test_only_an_answer_to_our_own_message_is_one(author: int, answered: int | None) -> None:
    to = {**MESSAGE, "message_id": 4, "from": {"id": author, "is_bot": True, "first_name": "x"}}

    assert heard_in("message", {**MESSAGE, "reply_to_message": to}).reply_to == answered


def test_a_command_for_another_bot_in_a_group_is_nothing() -> None:
    assert of("message", {**MESSAGE, "text": "/help@other_bot"}) is None
    assert heard_in("message", {**MESSAGE, "text": "/help@fasta_bot me"}).text == "/help me"


def test_a_file_comes_with_its_caption_and_the_largest_picture_stands_for_all() -> None:
    bare = {name: value for name, value in MESSAGE.items() if name != "text"}
    document = {**bare, "caption": "look", "document": {"file_id": "d", "file_name": "orders.xlsx", "file_size": 9}}
    photo = {**bare, "photo": [{"file_id": "s", "file_size": 1}, {"file_id": "l", "file_size": 2}]}

    assert of("message", document).file == FileThere("d", "orders.xlsx", 9)
    assert of("message", document).heard.text == "look"
    assert of("message", photo).file == FileThere("l", "photo.jpg", 2)


def test_what_becomes_of_chats_is_told() -> None:
    blocked = {"chat": PRIVATE, "new_chat_member": {"status": "kicked"}}
    back = {"chat": PRIVATE, "new_chat_member": {"status": "member"}}
    moved = {"message_id": 5, "date": 1, "chat": GROUP, "migrate_to_chat_id": -100}

    assert of("my_chat_member", blocked) == Standing(11, reachable=False)
    assert of("my_chat_member", back) == Standing(11, reachable=True)
    assert of("message", moved) == Moved(-7, -100)


def test_what_nobody_said_and_what_holds_no_words_is_nothing() -> None:
    assert of("message", {**MESSAGE, "text": ""}) is None
    assert of("message", {name: value for name, value in MESSAGE.items() if name != "from"}) is None
    assert of("edited_message", MESSAGE) is None


@given(
    st.dictionaries(
        st.sampled_from(["message_id", "date", "chat", "from", "text", "photo", "document", "reply_to_message"]),
        st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.integers()) | st.just(PRIVATE),
    )
)
def test_a_message_of_any_shape_is_read_or_told_to_be_wrong(shape: dict[str, Any]) -> None:
    try:
        found = of("message", {**MESSAGE, **shape})
    except WrongField:
        return
    assert found is None or isinstance(found, (Said, Moved))
