"""What the desk can do for this person."""

from dataclasses import dataclass

from fasta_core.domain.people import Role, at_least
from fasta_core.requests.answers import HelpAnswer
from fasta_core.requests.registry import kinds
from fasta_core.requests.view import DeskView

INTENT = "help"
ROLE = Role.VIEWER
MOST_USED_FIRST = (
    "delayed_returns", "sold_out_orders", "orders", "order", "restore", "cancel_complete", "release_sold_out",
    "direct_trade", "register_invoice", "adjust_stock", "stock", "sales", "add_note", "history", "undo", "alerts",
    "set_alert", "request_channel",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Help:
    """Nothing needs to be said."""


SHAPE = Help


def answer(request: Help, view: DeskView) -> HelpAnswer:
    """The intents that the person's role reaches, most used first."""
    del request
    known = kinds()
    reach = [intent for intent in MOST_USED_FIRST if intent in known]
    return HelpAnswer(tuple(i for i in reach if at_least(view.actor.role, known[i].role)), view.now)
