"""Answers and plans as the terminal's JSON: codes, numbers and masked buyers, no wording."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bot.replies.plans import as_carried_out
from fasta_core.codec import plain
from fasta_core.domain.changes import Change
from fasta_core.domain.entries import JournalEntry, Line, lines_of
from fasta_core.domain.masks import mask_name, mask_phone, mask_phones_in
from fasta_core.domain.order import Order
from fasta_core.domain.order_changes import OrderClosed, OrderOpened
from fasta_core.domain.plan import Plan
from fasta_core.domain.returns import Clock, days_of
from fasta_core.domain.stock import Product
from fasta_core.requests.answers import (
    AlertsAnswer,
    ClocksAnswer,
    HelpAnswer,
    HistoryAnswer,
    NicknamesAnswer,
    OrderCards,
    OrderList,
    OrderRow,
    SalesAnswer,
    StockAnswer,
)

Json = dict[str, Any]


def answer_json(answer: Any) -> Json:
    """An answer of any kind."""
    return _FORMS[type(answer)](answer)


def plan_json(plan: Plan, entry: JournalEntry | None = None) -> Json:
    """A plan; with its entry it is done."""
    changes = (plan if entry is None else as_carried_out(plan, entry)).changes
    shown = {
        "intent": plan.intent,
        "changes": [line for change in changes for line in _changed(change)],
        "warnings": [{"warning": _code(one), **plain(one)} for outcome in plan for one in outcome.warnings],
        "refused": [refused_json(one.subject, one.refusal) for one in plan.refused],
    }
    return {"plan": shown} if entry is None else {"plan": shown, "done": True, "entry": entry.seq}


def refused_json(subject: str | None, refusal: object) -> Json:
    """Why an order (or whatever was asked for) is refused, as a code."""
    return {"order": subject, "reason": _code(refusal)}


def _code(fact: object) -> str:
    """A fact's class name in small letters: still_cancelled_at_mall."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(fact).__name__).lower()


def _changed(change: Change) -> Iterator[Json]:
    opened = _order(change.order, None) if isinstance(change, OrderOpened | OrderClosed) else None
    for line in lines_of(change):
        named = {"what": line.what, "order": line.order, "product": line.product}
        values = {"before": line.before, "after": line.after}
        whole = {"opened": opened} if line.what == "opened" else {}
        yield {**{name: value for name, value in named.items() if value}, **values, **whole}


def _order(order: Order, mall_code: str | None) -> Json:
    return {
        "number": order.number or None,
        "mall": mall_code,
        "mall_order": order.mall_order,
        "mall_line": order.mall_line,
        "status": order.status.value,
        "sold_out": order.sold_out,
        "product": order.product,
        "product_name": order.product_name,
        "option": order.option,
        "quantity": order.quantity,
        "pinned": order.pinned,
        "total": order.total,
        "channel": order.channel,
        "buyer": mask_name(order.buyer),
        "phone": mask_phone(order.phone),
        "invoice": None if order.invoice is None else order.invoice.number,
        "courier": None if order.invoice is None else order.invoice.courier,
        "ordered_at": order.ordered_at.isoformat(),
    }


def _list(found: OrderList) -> Json:
    rows = [_row(row, found.mall_codes) for row in found.rows]
    totals = {"count": found.totals.count, "total": found.totals.total}
    return {**totals, "orders": rows, "next": found.after, **_ready(found)}


def _ready(found: OrderList) -> Json:
    return {"releasable": list(found.releasable)} if found.intent == "sold_out_orders" else {}


def _row(row: OrderRow, mall_codes: Mapping[str, str]) -> Json:
    shown = _order(row.order, mall_codes.get(row.order.mall or ""))
    if row.late is not None:
        asked = row.order.returning
        shown["requested_on"] = None if asked is None else asked.requested_on.isoformat()
        shown |= {"days_late": row.late.days_late, "clock": row.late.clock.value}
        shown |= {"reason": "" if asked is None else asked.reason}
    return shown if row.free is None else {**shown, "free": row.free}


def _cards(found: OrderCards) -> Json:
    orders = [_order(card.order, card.mall_code) for card in found.cards]
    return orders[0] if len(orders) == 1 and not found.unknown else {"orders": orders, "unknown": list(found.unknown)}


def _history(found: HistoryAnswer) -> Json:
    entries = [{"at": one.at.isoformat(), "by": one.by, **_line(one.line)} for one in found.lines]
    return {"number": found.order.number, "entries": entries}


def _line(line: Line) -> Json:
    before, after = (mask_phones_in(end) if line.what == "note" and end else end for end in (line.before, line.after))
    return {"what": line.what, "before": before, "after": after}


def _stock(found: StockAnswer) -> Json:
    products = [_product(product) for product in found.products]
    return products[0] if len(products) == 1 else {"products": products}


def _product(product: Product) -> Json:
    pieces = {"on_hand": product.on_hand, "pinned": product.pinned, "free": product.free}
    return {"product": product.code, "name": product.name, **pieces}


def _sales(found: SalesAnswer) -> Json:
    by: dict[str, Json] = {}
    for row in found.rows:
        code = found.mall_codes.get(row.key, row.key)
        known = by.get(code, {"total": 0, "count": 0})
        by[code] = {"total": known["total"] + row.total, "count": known["count"] + row.count}
    return {"total": found.totals.total, "count": found.totals.count, "by": by}


def _alerts(found: AlertsAnswer) -> Json:
    alerts = {alert.value: enabled for alert, enabled in found.enabled.items()}
    return {"alerts": alerts, "digest": found.digest}


def _clocks(found: ClocksAnswer) -> Json:
    return {"clocks": {one.key: {clock.value: days_of(one, clock) for clock in Clock} for one in found.accounts}}


def _nicknames(found: NicknamesAnswer) -> Json:
    return {"nicknames": [plain(one) for one in found.nicknames]}


def _help(found: HelpAnswer) -> Json:
    return {"intents": list(found.intents)}


_FORMS: dict[type, Callable[[Any], Json]] = {
    OrderList: _list,
    OrderCards: _cards,
    HistoryAnswer: _history,
    StockAnswer: _stock,
    SalesAnswer: _sales,
    AlertsAnswer: _alerts,
    ClocksAnswer: _clocks,
    NicknamesAnswer: _nicknames,
    HelpAnswer: _help,
}
