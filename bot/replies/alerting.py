"""Alerts in words: one case with what to do about it, several of a kind in one message, the morning digest."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.replies.alert_buttons import case_buttons, digest_buttons, group_buttons
from bot.replies.facts import invoice_words
from bot.replies.goods import goods
from bot.replies.markup import Html, escaped, joined, stacked
from bot.replies.reply import Button, Reply
from bot.replies.shown import Shown
from fasta_core.alerts.cases import RETURNS, Case, CaseKind
from fasta_core.domain.order import Order
from fasta_core.domain.returns import Clock

SHOWN = 6
Figures = Mapping[str, int]


def case_reply(case: Case, order: Order | None, context: Shown) -> Reply:
    """One case: what it is, what to do, and buttons that do it."""
    body = stacked(_head(case, context), _order_line(order, context), _what_to_do(case, context))
    return Reply(body, case_buttons(case, order, context))


def untaken_reply(reply: Reply, context: Shown) -> Reply:
    """The same case, which stands for long and nobody took."""
    return replace(reply, html=stacked(context.words.say("alert-untaken"), reply.html))


def group_reply(cases: Sequence[Case], orders: Mapping[str, Order], context: Shown) -> Reply:
    """Several cases of one kind in one message, the first six of them named."""
    kind = cases[0].kind
    head = context.words.say("alert-group", what=context.words.coded("alert-kind", kind.value), count=len(cases))
    rows = [_row(place, case, orders.get(case.subject), context) for place, case in enumerate(cases[:SHOWN], 1)]
    more = context.words.say("list-more", count=len(cases) - SHOWN) if len(cases) > SHOWN else Html("")
    return Reply(stacked(head, *rows, more), group_buttons(kind, len(rows), context))


def digest_reply(figures: Figures, context: Shown, picture: bytes | None) -> Reply:
    """The morning's figures: what is late, what is due today, what can be released, what came in yesterday."""
    lines = [
        context.words.say(f"digest-{name.replace('_', '-')}", count=count) for name, count in figures.items() if count
    ]
    body = lines or [context.words.say("digest-nothing")]
    head = context.words.say("digest-head", day=context.words.day(context.today))
    return Reply(stacked(head, *body), digest_buttons(figures, context), picture=picture)


def taken_reply(name: str, count: int, context: Shown) -> Reply:
    """Somebody took the case, or so many."""
    return Reply(context.words.say("alert-taken", name=escaped(name), count=count))


def taken_by_another_reply(name: str, context: Shown) -> Reply:
    """Another one is at it already; it can be taken over all the same."""
    over = Button(context.words.label("alert-button-take-over"), "take:over")
    return Reply(context.words.say("alert-taken-by", name=escaped(name)), ((over,),))


def taken_over_reply(order: str, name: str, context: Shown) -> Reply:
    """What the one hears who had the case until now."""
    return Reply(context.words.say("alert-taken-over", order=order, name=escaped(name)))


def put_off_reply(day: date, context: Shown) -> Reply:
    """The case comes back on that day."""
    return Reply(context.words.say("alert-put-off", day=context.words.day(day)))


def over_reply(context: Shown) -> Reply:
    """The case is no more."""
    return Reply(context.words.say("alert-over"))


def wish_reply(order: str, context: Shown) -> Reply:
    """A restore waits for the mall to say normal."""
    return Reply(context.words.say("wish-made", order=order))


def wish_over_reply(order: str, context: Shown) -> Reply:
    """The mall brought the order back by itself."""
    return Reply(context.words.say("wish-over", order=order))


def _head(case: Case, context: Shown) -> Html:
    facts = dict(case.facts)
    subject = case.subject if case.kind is not CaseKind.COLLECTION_STOPPED else context.mall(case.subject)
    clock = context.words.coded("clock", facts["clock"]) if "clock" in facts else ""
    after = context.words.coded("status", facts["after"]) if "after" in facts else ""
    key = f"alert-{case.kind.value.replace('_', '-')}"
    return context.words.say(
        key, subject=subject, days=case.days, clock=clock, after=after, hours=int(facts.get("hours", 0))
    )


def _order_line(order: Order | None, context: Shown) -> Html:
    if order is None:
        return Html("")
    parcel = order.returning
    fetched = Html("")
    if parcel is not None:
        number = joined(" ", (context.words.courier(parcel.courier), escaped(parcel.invoice or "")))
        reason = context.words.say("list-reason", reason=escaped(parcel.reason)) if parcel.reason else Html("")
        fetched = joined(" · ", (number, reason))
    elif order.invoice is not None:
        fetched = invoice_words(order.invoice, context)
    return stacked(
        joined(" · ", (context.mall(order.mall), goods(order, context), context.words.won(order.total))), fetched
    )


def _what_to_do(case: Case, context: Shown) -> Html:
    if case.kind in RETURNS and dict(case.facts).get("clock") == Clock.REFUND:
        return context.words.say("alert-do-refund")
    return context.words.say(f"alert-do-{case.kind.value.replace('_', '-')}")


def _row(place: int, case: Case, order: Order | None, context: Shown) -> Html:
    what = "" if order is None else joined(" · ", (context.mall(order.mall), goods(order, context)))
    days = context.words.say("alert-days", days=case.days) if case.days > 0 else Html("")
    return context.words.say("list-row", place=place, number=case.subject, rest=joined(" · ", (days, what)))
