"""The malls' clocks: after how many business days a collection or a refund is late."""

from bot.replies.lists import in_rows
from bot.replies.markup import Html, stacked
from bot.replies.reply import Button, Reply, Style
from bot.replies.shown import Shown
from fasta_core.domain.mall import MallAccount
from fasta_core.domain.returns import Clock, days_of
from fasta_core.requests.answers import ClocksAnswer

DAYS = (1, 2, 3, 4, 5, 7)
"""The days to choose from with a tap; others are said."""
A_ROW = 2


def clocks_reply(found: ClocksAnswer, context: Shown) -> Reply:
    """Every mall account's clocks; a tap on one shows what else it can have."""
    if not found.accounts:
        return Reply(context.words.say("clocks-none"))
    lines = [_line(account, context) for account in found.accounts]
    hint = context.words.say("clocks-hint") if found.may_change else Html("")
    names = [str(context.words.label("clocks-mall", mall=context.mall(one.key))) for one in found.accounts]
    buttons = [Button(name, f"k:{place}") for place, name in enumerate(names, 1)] if found.may_change else []
    return Reply(stacked(context.words.say("clocks-head"), *lines, hint), in_rows(buttons, A_ROW))


def clock_days_reply(account: MallAccount, place: int, context: Shown) -> Reply:
    """One account's days as buttons, those that hold marked; `place` is where the account stands in the list, from 1."""
    rows = tuple(
        tuple(_button(account, (clock, days), place, context) for days in some)
        for clock in Clock
        for some in (DAYS[:3], DAYS[3:])
    )
    back = (Button(context.words.label("clocks-back"), "k:back"),)
    return Reply(stacked(context.words.say("clocks-head"), _line(account, context)), (*rows, back))


def _line(account: MallAccount, context: Shown) -> Html:
    days = {clock.value: days_of(account, clock) for clock in Clock}
    return context.words.say("clocks-line", mall=context.mall(account.key), **days)


def _button(account: MallAccount, choice: tuple[Clock, int], place: int, context: Shown) -> Button:
    clock, days = choice
    name = context.words.coded("clock", clock.value)
    style = Style.SUCCESS if days_of(account, clock) == days else Style.PLAIN
    return Button(context.words.label("clocks-days", clock=name, days=days), f"k:{place}:{clock.value}:{days}", style)
