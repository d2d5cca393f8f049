"""What Telegram refuses is refused here too, in its words; what is just within its limits passes."""

from typing import Any

import pytest

from bot.demo.telegram.server import TelegramServer
from tests.demo.conftest import JOON, MINA, Line

BAD = "Bad Request: "
PARSE = BAD + "can't parse entities: "
Params = dict[str, Any]


def _text(text: str, **more: Any) -> tuple[str, Params]:
    return "sendMessage", {"chat_id": MINA.id, "text": text, **more}


def _html(markup: str) -> tuple[str, Params]:
    return _text(markup, parse_mode="HTML")


def _buttons(*rows: list[Params]) -> tuple[str, Params]:
    return _text("x", reply_markup={"inline_keyboard": list(rows)})


def _row(count: int, **button: Any) -> list[Params]:
    return [{"text": str(number), "callback_data": "x", **button} for number in range(count)]


def _bold(count: int) -> list[Params]:
    return [{"type": "bold", "offset": 2 * number, "length": 1} for number in range(count)]


REFUSED: dict[str, tuple[tuple[str, Params], str]] = {
    "no text": (_text(""), BAD + "message text is empty"),
    "only white space": (_text(" \n "), BAD + "message text is empty"),
    "only tags": (_html("<b></b>"), BAD + "message text is empty"),
    "a text of 4097": (_text("가" * 4097), BAD + "message is too long"),
    "emoji of 4098 units": (_text("😀" * 2049), BAD + "message is too long"),
    "a formatted text of 4097": (_html("<b>" + "x" * 4097 + "</b>"), BAD + "message is too long"),
    "an unknown chat": (("sendMessage", {"chat_id": 99, "text": "x"}), BAD + "chat not found"),
    "no chat": (("sendMessage", {"text": "x"}), BAD + "chat_id is empty"),
    "a name for a chat": (("sendMessage", {"chat_id": "@mina", "text": "x"}), BAD + "chat not found"),
    "a half surrogate": (_text("\ud83d"), BAD + "strings must be encoded in UTF-8"),
    "an unknown parse mode": (_text("x", parse_mode="Word"), BAD + "unsupported parse_mode"),
    "an unknown tag": (_html("가<x>y</x>"), PARSE + 'Unsupported start tag "x" at byte offset 3'),
    "a bare <": (_html("1 < 2"), PARSE + "Unclosed start tag at byte offset 2"),
    "a bare < before a tag": (_html("1 < 2 <b>x</b>"), PARSE + 'Unsupported start tag "" at byte offset 2'),
    "an open tag": (_html("<b>x"), PARSE + 'Can\'t find end tag corresponding to start tag "b"'),
    "a stray end tag": (_html("x</b>"), PARSE + "Unexpected end tag at byte offset 1"),
    "crossed tags": (_html("<b><i>x</b>"), PARSE + 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    "a span of another class": (
        _html("<span>x</span>"),
        PARSE + 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    ),
    "an unclosed end tag": (_html("<b>x</b"), PARSE + "Unclosed end tag at byte offset 4"),
    "101 entities": (_text("x " * 101, entities=_bold(101)), BAD + "ENTITIES_TOO_LONG"),
    "an entity beyond the text": (
        _text("x", entities=[{"type": "bold", "offset": 0, "length": 9}]),
        BAD + "entity beginning at UTF-16 offset 0 ends after the end of the text",
    ),
    "65 bytes of data": (_buttons(_row(1, callback_data="x" * 65)), BAD + "BUTTON_DATA_INVALID"),
    "22 syllables of data": (_buttons(_row(1, callback_data="가" * 22)), BAD + "BUTTON_DATA_INVALID"),
    "no data": (_buttons(_row(1, callback_data="")), BAD + "BUTTON_DATA_INVALID"),
    "a button that does nothing": (
        _buttons([{"text": "x"}]),
        BAD + "Text buttons are unallowed in the inline keyboard",
    ),
    "a button without words": (_buttons(_row(1, text=" ")), BAD + "BUTTON_TEXT_INVALID"),
    "a button of two kinds": (_buttons(_row(1, url="https://x.kr")), BAD + "BUTTON_TYPE_INVALID"),
    "an unknown style": (_buttons(_row(1, style="golden")), BAD + "BUTTON_TYPE_INVALID"),
    "257 to copy": (_buttons([{"text": "x", "copy_text": {"text": "x" * 257}}]), BAD + "BUTTON_COPY_TEXT_INVALID"),
    "nine in a row": (_buttons(_row(9)), BAD + "REPLY_MARKUP_INVALID"),
    "101 buttons": (_buttons(*[_row(1)] * 101), BAD + "REPLY_MARKUP_TOO_LONG"),
    "11 kB of buttons": (_buttons(*[_row(1, text="x" * 600)] * 18), BAD + "REPLY_MARKUP_TOO_LONG"),
    "a link to nowhere": (
        _buttons([{"text": "x", "url": "nowhere"}]),
        BAD + "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
    ),
    "a placeholder of 65": (
        _text("x", reply_markup={"keyboard": [["x"]], "input_field_placeholder": "x" * 65}),
        BAD + "input field placeholder is too long",
    ),
    "a reply to nothing": (
        _text("x", reply_parameters={"message_id": 999}),
        BAD + "message to be replied not found",
    ),
    "an edit of nothing": (
        ("editMessageText", {"chat_id": MINA.id, "message_id": 999, "text": "x"}),
        BAD + "message to edit not found",
    ),
    "a deletion of nothing": (
        ("deleteMessage", {"chat_id": MINA.id, "message_id": 999}),
        BAD + "message to delete not found",
    ),
    "an unknown file": (
        ("sendDocument", {"chat_id": MINA.id, "document": "abc"}),
        BAD + "wrong file identifier/HTTP URL specified",
    ),
    "no file": (("sendDocument", {"chat_id": MINA.id}), BAD + "there is no document in the request"),
    "an album of one": (
        ("sendMediaGroup", {"chat_id": MINA.id, "media": [{}]}),
        BAD + "there must be 2-10 items in an album",
    ),
    "an unknown tap": (
        ("answerCallbackQuery", {"callback_query_id": "1"}),
        BAD + "query is too old and response timeout expired or query ID is invalid",
    ),
    "an answer of 201": (
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}),
        BAD + "MESSAGE_TOO_LONG",
    ),
    "a command in capitals": (
        ("setMyCommands", {"commands": [{"command": "Start", "description": "x"}]}),
        BAD + "BOT_COMMAND_INVALID",
    ),
    "a command without words": (
        ("setMyCommands", {"commands": [{"command": "start", "description": ""}]}),
        BAD + "BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    "a secret with blanks": (
        ("setWebhook", {"url": "http://localhost/x", "secret_token": "a b"}),
        BAD + "secret token contains unallowed characters",
    ),
    "an unknown action": (
        ("sendChatAction", {"chat_id": MINA.id, "action": "dancing"}),
        BAD + "wrong parameter action in request",
    ),
    "a chat that never spoke": (
        ("sendMessage", {"chat_id": JOON.id, "text": "x"}),
        "Forbidden: bot can't initiate conversation with a user",
    ),
    "an unknown method": (("sendLove", {}), "Not Found: method not found"),
}

ACCEPTED: dict[str, tuple[str, Params]] = {
    "a text of 4096": _text("가" * 4096),
    "4096 after entities": _html("<b>" + "&lt;" * 4096 + "</b>"),
    "emoji of 4096 units": _text("😀" * 2048),
    "100 entities": _text("x " * 100, entities=_bold(100)),
    "64 bytes of data": _buttons(_row(1, callback_data="가" * 21 + "x")),
    "eight in a row, 100 in all": _buttons(*[_row(8)] * 12, _row(4)),
    "an answer where nothing is": _text("x", reply_parameters={"message_id": 999, "allow_sending_without_reply": True}),
    "an unknown parameter": _text("x", sparkle=True),
    "an ampersand as it is": _html("x & y &nbsp; &#9733;"),
    "every tag": _html(
        '<b>b</b><i>i</i><u>u</u><s>s</s><code>c</code><pre><code class="language-py">p</code></pre><a href="https://x.kr">a</a>'
        "<tg-spoiler>t</tg-spoiler><blockquote>q</blockquote><blockquote expandable>e</blockquote>"
    ),
}


@pytest.fixture(autouse=True)
async def _mina_has_said_hello(server: TelegramServer) -> None:
    await server.say(MINA.id, "hello")


@pytest.mark.parametrize("case", REFUSED)
async def test_what_telegram_refuses_is_refused_in_its_words(line: Line, server: TelegramServer, case: str) -> None:
    (method, params), sentence = REFUSED[case]

    answer = await line.ask(method, **params)

    assert answer["description"] == sentence
    assert [message for message in server.messages(MINA.id) if message.from_bot] == []


@pytest.mark.parametrize("case", ACCEPTED)
async def test_what_is_just_within_the_limits_passes(line: Line, case: str) -> None:
    method, params = ACCEPTED[case]

    answer = await line.ask(method, **params)

    assert answer["ok"] is True, answer


async def test_every_kind_of_formatting_comes_back_as_html(line: Line, server: TelegramServer) -> None:
    method, params = ACCEPTED["every tag"]

    await line.ask(method, **params)

    assert server.messages(MINA.id)[-1].html == params["text"]


async def test_a_wrong_token_is_unauthorized(line: Line) -> None:
    async with line.session.get(f"{line.url}/bot1:wrong/getMe") as answer:
        body = await answer.json()

    assert (answer.status, body["description"]) == (401, "Unauthorized")
