"""Every answer of the desk becomes a reply, by the module of its area."""

from collections.abc import Callable
from typing import Any

from bot.replies.alerts import alerts_reply
from bot.replies.clocks import clocks_reply
from bot.replies.help import help_reply
from bot.replies.history import history_reply
from bot.replies.lists import list_reply
from bot.replies.nicknames import nicknames_reply
from bot.replies.order_card import cards_reply
from bot.replies.reply import Reply
from bot.replies.sales import sales_reply
from bot.replies.shown import Shown
from bot.replies.stock import stock_reply
from fasta_core.requests import answers
from fasta_core.requests.answers import Answer

REPLIES: dict[type, Callable[[Any, Shown], Reply]] = {
    answers.OrderList: list_reply,
    answers.OrderCards: cards_reply,
    answers.HistoryAnswer: history_reply,
    answers.StockAnswer: stock_reply,
    answers.SalesAnswer: sales_reply,
    answers.AlertsAnswer: alerts_reply,
    answers.ClocksAnswer: clocks_reply,
    answers.NicknamesAnswer: nicknames_reply,
    answers.HelpAnswer: help_reply,
}


def reply_to(answer: Answer, context: Shown) -> Reply:
    """The reply to a read."""
    return REPLIES[type(answer)](answer, context)
