"""A reply's buttons and menu as Telegram's keyboards."""

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from bot.replies.reply import Button, Reply

LONGEST_COPY = 256
Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | None


def buttons_of(reply: Reply, card: str | None) -> InlineKeyboardMarkup | None:
    """The inline keyboard under the reply, None where it has no buttons."""
    rows = [[_button(button, card) for button in row] for row in reply.buttons if row]
    return InlineKeyboardMarkup(rows) if rows else None


def keyboard_of(reply: Reply, card: str | None) -> Keyboard:
    """What a new message carries: its buttons, or else the menu in place of the letters."""
    buttons = buttons_of(reply, card)
    if buttons is not None or not reply.menu:
        return buttons
    return ReplyKeyboardMarkup(
        reply.menu, resize_keyboard=True, is_persistent=True, input_field_placeholder=reply.placeholder
    )


def _button(button: Button, card: str | None) -> InlineKeyboardButton:
    style = button.style.value or None
    if button.copy is not None:
        return InlineKeyboardButton(button.text, copy_text=CopyTextButton(button.copy[:LONGEST_COPY]), style=style)
    if button.url is not None:
        return InlineKeyboardButton(button.text, url=button.url, style=style)
    data = f"{card}:{button.verb}" if card else button.verb
    return InlineKeyboardButton(button.text, callback_data=data, style=style)
