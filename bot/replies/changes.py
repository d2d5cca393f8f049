"""Changes in the words of the trade: what it was → what it becomes."""

from collections.abc import Callable
from typing import Any

from bot.replies.company_settings import value_words
from bot.replies.digests import digest_change_text
from bot.replies.facts import key_of, values_of
from bot.replies.goods import goods
from bot.replies.markup import Html, escaped, joined
from bot.replies.shown import Shown
from bot.replies.words import Value
from fasta_core.domain import company_changes as cc
from fasta_core.domain import order_changes as oc
from fasta_core.domain.changes import Change
from fasta_core.domain.masks import mask_name
from fasta_core.domain.nicknames import Named
from fasta_core.domain.order import Order


def change_text(change: Change, context: Shown) -> Html:
    """One change; the order or product it is about is left to the line it stands in."""
    special = SPECIAL.get(type(change))
    if special is not None:
        return special(change, context)
    return context.words.say(key_of("change", change), **values_of(change, context))


def order_words(order: Order, context: Shown) -> Html:
    """An order in one line: status, where from, buyer (masked), goods, money, invoice."""
    words = context.words
    where = words.channel(order.channel) if order.mall is None and order.channel else context.mall(order.mall)
    invoice = "" if order.invoice is None else words.say("change-invoice-first", after=_invoice(order, context))
    pinned = words.say("change-pinned-with-it", count=order.pinned) if order.pinned else ""
    mark = words.say("list-sold-out") if order.sold_out else ""
    buyer = escaped(mask_name(order.buyer), 40)
    parts = (
        words.status(order.status),
        mark,
        where,
        buyer,
        goods(order, context),
        words.won(order.total),
        invoice,
        pinned,
    )
    return joined(" · ", parts)


def _invoice(order: Order, context: Shown) -> Html:
    invoice = order.invoice
    return (
        Html("") if invoice is None else joined(" ", (context.words.courier(invoice.courier), escaped(invoice.number)))
    )


def _opened(change: oc.OrderOpened, context: Shown) -> Html:
    what = order_words(change.order, context)
    if not change.order.number:
        return context.words.say("change-order-opened", what=what)
    return context.words.say("change-order-opened-numbered", number=change.order.number, what=what)


def _closed(change: oc.OrderClosed, context: Shown) -> Html:
    return context.words.say("change-order-closed", number=change.order.number, what=order_words(change.order, context))


def _invoiced(change: oc.InvoiceChange, context: Shown) -> Html:
    values = _named(change, context)
    return context.words.say("change-invoice-first" if change.before is None else "change-invoice-change", **values)


def _before_and_after(change: Any, context: Shown) -> Html:
    """A change whose before or after may be nothing."""
    return context.words.say(key_of("change", change), **_named(change, context))


def _named(change: Any, context: Shown) -> dict[str, Value]:
    nothing = context.words.say("nobody")
    ends = {name: nothing for name in ("before", "after") if getattr(change, name) is None}
    return {**values_of(change, context), **ends}


def _set(change: cc.SettingChange, context: Shown) -> Html:
    name = context.words.coded("setting", change.setting.value)
    ends = {end: value_words(change.setting, getattr(change, end), context) for end in ("before", "after")}
    return context.words.say("change-setting-change", setting=name, **ends)


def _nicknamed(change: cc.NicknameChange, context: Shown) -> Html:
    target = NAMED[change.kind](change.code, context)
    return context.words.say(key_of("change", change), **{**values_of(change, context), "target": target})


NAMED: dict[Named, Callable[[str, Shown], Html]] = {
    Named.MALL: lambda code, context: context.words.mall(code),
    Named.CHANNEL: lambda code, context: context.words.channel(code),
    Named.PRODUCT: lambda code, _: escaped(code, 40),
}
SPECIAL: dict[type, Callable[[Any, Shown], Html]] = {
    oc.OrderOpened: _opened,
    oc.OrderClosed: _closed,
    oc.InvoiceChange: _invoiced,
    oc.ReturnChange: _before_and_after,
    oc.MallSaid: _before_and_after,
    cc.ChannelChange: _before_and_after,
    cc.RoleChange: _before_and_after,
    cc.SettingChange: _set,
    cc.NicknameChange: _nicknamed,
    cc.DigestChange: digest_change_text,
}
