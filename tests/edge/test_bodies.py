"""A text's call as JSON: what is kept written belongs to nobody until it is filled in."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.bodies import edit_body, message_body
from bot.replies.reply import Button, Reply, Style

LIST = Reply("<b>3</b>", buttons=((Button("1", "o:1"), Button("2", "o:2", Style.SUCCESS)),))


def read(body: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(body)
    return found


def test_one_page_goes_to_two_people_under_a_card_each() -> None:
    first, second = (read(message_body(chat, LIST, card, markup=True)) for chat, card in ((11, "abc"), (-7, "xyz")))

    assert (first["chat_id"], second["chat_id"]) == (11, -7)
    assert [button["callback_data"] for button in first["reply_markup"]["inline_keyboard"][0]] == ["abc:o:1", "abc:o:2"]
    assert [button["callback_data"] for button in second["reply_markup"]["inline_keyboard"][0]] == [
        "xyz:o:1",
        "xyz:o:2",
    ]
    assert first["reply_markup"]["inline_keyboard"][0][1]["style"] == "success"


def test_an_edit_names_its_message_and_carries_no_menu() -> None:
    edit = read(edit_body((11, 5), Reply("done", menu=(("a",),)), None, markup=True))

    assert edit == {"chat_id": 11, "message_id": 5, "text": "done", "parse_mode": "HTML"}


def test_a_new_message_carries_the_menu_and_may_be_quiet() -> None:
    sent = read(message_body(11, Reply("hi", menu=(("a", "b"),), quiet=True, placeholder="write"), None, markup=True))

    assert sent["disable_notification"] is True
    assert sent["reply_markup"]["keyboard"] == [[{"text": "a"}, {"text": "b"}]]
    assert sent["reply_markup"]["input_field_placeholder"] == "write"


def test_without_markup_the_bare_text_goes() -> None:
    assert read(message_body(11, Reply("<b>1 &lt; 2</b>"), None, markup=False)) == {"chat_id": 11, "text": "1 < 2"}


@given(st.text(), st.from_regex(r"[A-Za-z0-9_-]{1,16}", fullmatch=True))
def test_any_text_arrives_as_it_is(text: str, card: str) -> None:
    sent = read(message_body(11, Reply(text, buttons=((Button(text, "v"),),)), card, markup=True))

    button = sent["reply_markup"]["inline_keyboard"][0][0]
    assert (sent["text"], button["text"], button["callback_data"]) == (text, text, f"{card}:v")


def test_halves_of_signs_do_not_keep_a_text_from_going() -> None:
    assert read(message_body(11, Reply("a\ud800b"), None, markup=True))["text"] == "a?b"
