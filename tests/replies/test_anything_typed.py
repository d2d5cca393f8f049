"""Whatever stands in names, notes and numbers: no broken markup, no message too long, no button Telegram refuses."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.reading import Outcome as Read
from bot.reading.reading import Reading
from bot.replies.answers import reply_to
from bot.replies.plans import done_reply, plan_reply, stale_reply
from bot.replies.questions import Choice, question_reply
from bot.replies.sheets import SheetSummary, sheet_plan_reply
from bot.replies.shown import Shown
from bot.replies.understood import understood
from fasta_core.domain.entries import HistoryLine, JournalEntry, Line
from fasta_core.domain.order import Invoice, Order, Return, Status
from fasta_core.domain.order_changes import InvoiceChange, NoteAdded, OrderOpened, StatusChange, StockChange
from fasta_core.domain.order_refusals import OrderNotFound
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.returns import Clock, Lateness
from fasta_core.domain.search import SalesRow, Totals
from fasta_core.domain.stock import Product
from fasta_core.domain.stock_refusals import BelowPinned
from fasta_core.domain.warnings import ComesBackSoldOut, MallNotAsked
from fasta_core.requests.answers import (
    HistoryAnswer,
    OrderCard,
    OrderCards,
    OrderList,
    OrderRow,
    SalesAnswer,
    StockAnswer,
)
from fasta_core.sheets.errors import Expected, RowError
from tests.replies.samples import BOTH, NOW, order
from tests.replies.seen import text_of

NASTY = st.sampled_from(
    ["<b>", "</b>", "&lt;", "<script>", "\u202e", "\n", "👩‍👩‍👧", "{ $x }", "김", "A&B", "=1+1", "*"]
)
TEXT = st.lists(st.one_of(NASTY, st.text(max_size=20)), max_size=6).map("".join) | st.text(min_size=300, max_size=900)
LONG = st.sampled_from(["가" * 500, "😀" * 500, "<" * 500, "A & B " * 100])
VALUE = TEXT | LONG
CONTEXT = st.sampled_from(BOTH)


@st.composite
def orders(draw: st.DrawFn) -> Order:
    """Orders whose every text may be anything."""
    texts = {name: draw(VALUE) for name in ("buyer", "phone", "address", "product", "product_name", "option", "mall")}
    parcel = Return(date(2026, 11, 10), draw(VALUE), draw(VALUE), reason=draw(VALUE))
    more = {"invoice": Invoice(draw(VALUE), "cj"), "returning": parcel, "mall_order": draw(VALUE) or None}
    return order(
        draw(VALUE) or "1", sold_out=draw(st.booleans()), status=draw(st.sampled_from(Status)), **texts, **more
    )


@settings(max_examples=25, deadline=None)
@given(orders(), VALUE, CONTEXT, st.sampled_from(["orders", "sold_out_orders", "delayed_returns"]))
def test_any_list_fits_and_parses(found: Order, text: str, context: Shown, intent: str) -> None:
    rows = tuple(OrderRow(found, 3, Lateness(Clock.REFUND, 2)) for _ in range(6))
    mall = found.mall or ""
    listed = OrderList(intent, Totals(6, 10**12), rows, "x", {mall: 4, "": 2}, {mall: "coupang"}, ("1",))
    meant = understood("orders", {"buyer": text, "product": text, "orders": [text] * 50}, context)

    assert text_of(reply_to(listed, replace(context, understood=meant, mall_names={mall: text})))


@settings(max_examples=25, deadline=None)
@given(orders(), st.lists(VALUE, max_size=30), CONTEXT, st.booleans())
def test_any_card_fits_and_parses(found: Order, notes: list[str], context: Shown, revealed: bool) -> None:
    card = OrderCard(found, "coupang", tuple(notes), 2, Lateness(Clock.COLLECTION, -1), ("restore",), tuple(notes))
    context = replace(context, revealed=revealed)

    assert text_of(reply_to(OrderCards((card,), tuple(notes)), context))
    assert text_of(reply_to(OrderCards((card,) * 50, tuple(notes)), context))


@settings(max_examples=10, deadline=None)
@given(orders(), VALUE, CONTEXT)
def test_any_plan_fits_and_parses_before_and_after(found: Order, text: str, context: Shown) -> None:
    changes = (
        StatusChange(text, Status.NEW, Status.CANCELLED),
        InvoiceChange(text, None, found.invoice),
        StockChange(text, 1, 3, text),
        NoteAdded(text, 1, text),
        OrderOpened(found),
    )
    warnings = (MallNotAsked(text, text, NOW), ComesBackSoldOut(text, text, 2, 1))
    outcomes = [Outcome(f"{place}{text}", changes, (warnings[place % 2],)) for place in range(70)]
    refused = [Outcome(f"{place}", refusal=BelowPinned(f"{place}{text}", 2, 1, (text,) * 20)) for place in range(70)]
    plan = Plan(
        "restore", (*outcomes, *refused, Outcome(text, refusal=OrderNotFound(text))), Plan.of("restore", outcomes)
    )
    entry = JournalEntry(1, NOW, "person:1", text, "", "restore", plan.changes)

    assert text_of(plan_reply(plan, context))
    assert text_of(stale_reply(plan, context))
    assert text_of(done_reply(plan, entry, context, undo=True))


@settings(max_examples=25, deadline=None)
@given(VALUE, CONTEXT)
def test_any_history_stock_sales_question_or_sheet_fits_and_parses(text: str, context: Shown) -> None:
    lines = tuple(HistoryLine(NOW, f"{place}{text}", Line("note", None, text, "1")) for place in range(60))
    products = tuple(Product(text, text, text, 5, 1) for _ in range(40))
    rows = tuple(SalesRow(f"{place}{text}", 1, 10**9) for place in range(90))
    choices = [Choice("direct_trade", {"channel": f"{place}{text}"}) for place in range(20)]
    error = RowError(10**6, text, text, Expected.DAY)

    assert text_of(reply_to(HistoryAnswer(order(), lines, (text,) * 30), context))
    assert text_of(reply_to(StockAnswer(products, {text: 2}), context))
    assert text_of(reply_to(SalesAnswer(Totals(90, 10**12), "product", rows, {}), context))
    assert text_of(question_reply(Reading(Read.ASK, "direct_trade", {"memo": text}, ("channel",)), choices, context))
    assert text_of(
        sheet_plan_reply(SheetSummary(text, 1, 2, 3, 400, (error,) * 400, (text,) * 50, (text,) * 50), context)
    )
