"""Reads reply_markup and refuses the keyboards Telegram refuses."""

import json
from dataclasses import dataclass
from typing import Any

from bot.demo.telegram.call import Call
from bot.demo.telegram.message import Button, Rows
from bot.demo.telegram.refusals import bad_request

MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
MOST_BYTES = 10_000
MOST_DATA_BYTES = 64
MOST_COPIED = 256
MOST_PLACEHOLDER = 64
STYLES = frozenset({None, "primary", "success", "danger"})
ACTIONS = ("callback_data", "url", "copy_text")
REPLY_KINDS = ("keyboard", "remove_keyboard", "force_reply")
SCHEMES = ("http://", "https://", "tg://")


@dataclass(frozen=True, slots=True)
class Markup:
    """Either buttons under the message, or a keyboard in place of the letters, or neither."""

    buttons: Rows = ()
    keyboard: dict[str, Any] | None = None


def read_markup(call: Call) -> Markup:
    """Return the keyboard a call carries."""
    given = call.object("reply_markup")
    _size(given)
    if "inline_keyboard" in given:
        return Markup(buttons=_inline(given["inline_keyboard"]))
    return Markup(keyboard=_reply(given)) if any(kind in given for kind in REPLY_KINDS) else Markup()


def read_buttons(call: Call) -> Rows:
    """Return the buttons of an edit, which can carry no other keyboard."""
    markup = read_markup(call)
    if markup.keyboard is not None:
        raise bad_request("inline keyboard expected")
    return markup.buttons


def _size(markup: dict[str, Any]) -> None:
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse reply keyboard markup: field must be of type Array of Arrays")
    written = len(json.dumps(markup, ensure_ascii=False).encode(errors="surrogatepass"))
    if sum(map(len, rows)) > MOST_BUTTONS or written > MOST_BYTES:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    if any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad_request("REPLY_MARKUP_INVALID")


def _inline(rows: list[list[Any]]) -> Rows:
    return tuple(tuple(_button(button) for button in row) for row in rows if row)


def _button(given: Any) -> Button:
    if not isinstance(given, dict) or _string(given, "text") is None:
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not given["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    actions = [name for name in ACTIONS if given.get(name) is not None]
    if not actions:
        raise bad_request("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1 or _string(given, "style") not in STYLES:
        raise bad_request("BUTTON_TYPE_INVALID")
    copied = given.get("copy_text") or {}
    button = Button(
        text=given["text"],
        data=_string(given, "callback_data"),
        url=_string(given, "url"),
        copy_text=_string(copied if isinstance(copied, dict) else {"text": copied}, "text"),
        style=given.get("style"),
    )
    _action(button)
    return button


def _string(given: dict[str, Any], name: str) -> str | None:
    value = given.get(name)
    if value is not None and (not isinstance(value, str) or any("\ud800" <= sign < "\ue000" for sign in value)):
        raise bad_request(f'can\'t parse keyboard button: Field "{name}" must be of type String')
    return value


def _action(button: Button) -> None:
    if button.data is not None and not 1 <= len(button.data.encode()) <= MOST_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if button.url is not None and not button.url.startswith(SCHEMES):
        raise bad_request(f"inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL")
    if button.copy_text is not None and not 1 <= len(button.copy_text) <= MOST_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _reply(given: dict[str, Any]) -> dict[str, Any]:
    if len(_string(given, "input_field_placeholder") or "") > MOST_PLACEHOLDER:
        raise bad_request("input field placeholder is too long")
    if "keyboard" not in given:
        return given
    rows = [[_key(key) for key in row] for row in given["keyboard"]]
    return given | {"keyboard": rows}


def _key(key: Any) -> dict[str, Any]:
    shaped = {"text": key} if isinstance(key, str) else key
    if not isinstance(shaped, dict) or not (_string(shaped, "text") or "").strip():
        raise bad_request("can't parse keyboard button: Text must be non-empty")
    return shaped
