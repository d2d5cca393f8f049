"""A reply's buttons and menu as Telegram's keyboards."""

from typing import Any

from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup

from bot.replies.reply import Button, Reply

LONGEST_COPY = 256
Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | None
Json = dict[str, Any]


def buttons_of(reply: Reply, card: str | None) -> Json | None:
    """The inline keyboard under the reply as JSON, None where it has no buttons."""
    rows = [[_button(button, card) for button in row] for row in reply.buttons if row]
    return {"inline_keyboard": rows} if rows else None


def keyboard_of(reply: Reply, card: str | None) -> Json | None:
    """What a new message carries as JSON: its buttons, or else the menu in place of the letters."""
    buttons = buttons_of(reply, card)
    if buttons is not None or not reply.menu:
        return buttons
    rows = [[{"text": text} for text in row] for row in reply.menu]
    menu: Json = {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}
    return menu if reply.placeholder is None else {**menu, "input_field_placeholder": reply.placeholder}


def library_keyboard(keyboard: Json | None) -> Keyboard:
    """The same as the library has it, for what is sent with a file."""
    if keyboard is None:
        return None
    kind = InlineKeyboardMarkup if "inline_keyboard" in keyboard else ReplyKeyboardMarkup
    return kind.de_json(keyboard, None)


def _button(button: Button, card: str | None) -> Json:
    shown: Json = {"text": button.text}
    if button.copy is not None:
        shown["copy_text"] = {"text": button.copy[:LONGEST_COPY]}
    elif button.url is not None:
        shown["url"] = button.url
    else:
        shown["callback_data"] = f"{card}:{button.verb}" if card else button.verb
    return {**shown, "style": button.style.value} if button.style.value else shown
