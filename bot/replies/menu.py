"""The keyboard under the chat: the four things that staff do most."""

from bot.replies.markup import Html
from bot.replies.reply import Reply
from bot.replies.shown import Shown

MENU = (("menu-sold-out", "menu-delayed"), ("menu-today", "menu-trade"))


def with_menu(html: Html, context: Shown) -> Reply:
    """The keyboard of what staff do most; in a group it would be everybody's."""
    if not context.private:
        return Reply(html)
    menu = tuple(tuple(context.words.label(key) for key in line) for line in MENU)
    return Reply(html, menu=menu, placeholder=context.words.label("placeholder"))
