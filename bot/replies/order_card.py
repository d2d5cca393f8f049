"""An order's card: status, goods, money, buyer (masked), parcel, notes, and what can be done with it now."""

from bot.replies.facts import parcel_step, several
from bot.replies.fitting import Room, as_many
from bot.replies.goods import goods_in_full
from bot.replies.lists import in_rows, number_buttons
from bot.replies.markup import LONGEST, Html, escaped, joined, spaced, stacked
from bot.replies.reply import Button, Reply, Style
from bot.replies.rows import lateness, row, where
from bot.replies.shown import Shown
from fasta_core.domain.masks import mask_address, mask_name, mask_phone, mask_phones_in
from fasta_core.domain.order import NORMAL, Order, Status
from fasta_core.requests.answers import OrderCard, OrderCards, OrderRow

MARKS = {
    Status.NEW: "🆕",
    Status.INVOICED: "🏷",
    Status.SHIPPED: "🚚",
    Status.CANCEL_REQUESTED: "🟠",
    Status.CANCELLED: "⛔",
    Status.RETURN_REQUESTED: "↩️",
    Status.RETURNED: "📦",
}
DANGEROUS = frozenset({"cancel_complete"})
HELPFUL = frozenset({"restore", "release_sold_out"})
DEEDS_A_ROW = 2
NOTES = Room(1500, 10)
LONG_NOTE = 400
SEVERAL = Room(3300, 60)
MOST_BUTTONS = 24
LONGEST_COPY = 256


def cards_reply(found: OrderCards, context: Shown) -> Reply:
    """The card of the one order that was asked for; several stand below each other, each with a button to open it."""
    if not found.cards:
        return Reply(context.words.say("cards-none", orders=several(found.unknown)))
    unknown = context.words.say("card-unknown", orders=several(found.unknown)) if found.unknown else Html("")
    if len(found.cards) == 1:
        return _one(found.cards[0], unknown, context)
    lines = [row(place, OrderRow(card.order), "orders", context) for place, card in enumerate(found.cards, 1)]
    head = context.words.say("cards-head", count=len(found.cards))
    rows = as_many(lines, SEVERAL, lambda left: context.words.say("list-more", count=left))
    return Reply(spaced(stacked(head, unknown), rows), number_buttons(min(len(lines), MOST_BUTTONS)))


def _one(card: OrderCard, unknown: Html, context: Shown) -> Reply:
    order, words = card.order, context.words
    head = words.say("card-head", number=order.number, where=where(OrderRow(order), context))
    blocks = (head, _status(card, context), goods_in_full(order, context), words.won(order.total))
    more = (_parcel(order, context), _buyer(order, context), _returning(order, context), _mall(order, context))
    ordered = words.say("card-ordered", at=context.moment(order.ordered_at))
    bundle = words.say("card-bundle", orders=several(card.bundle)) if card.bundle else Html("")
    html = spaced(unknown, stacked(*blocks), stacked(*more, bundle, ordered), _notes(card, context))
    return Reply(html, _buttons(card, context))


def _status(card: OrderCard, context: Shown) -> Html:
    order, words = card.order, context.words
    status = words.say("card-status", mark=MARKS[order.status], status=words.status(order.status))
    sold_out = words.say("card-sold-out") if order.sold_out else Html("")
    pinned = words.say("card-pinned", pinned=order.pinned) if order.pinned else Html("")
    free = words.say("card-free", free=card.free) if card.free is not None else Html("")
    late = lateness(card.late, context) if card.late is not None else Html("")
    return joined(" · ", (status, sold_out, late, pinned, free))


def _buyer(order: Order, context: Shown) -> Html:
    """Masked; in full only where it was revealed, and never in a group."""
    full = context.revealed and context.private
    name = escaped(order.buyer if full else mask_name(order.buyer))
    phone = escaped(order.phone if full else mask_phone(order.phone))
    who = context.words.say("card-buyer", name=name, phone=phone)
    address = escaped(order.address if full else mask_address(order.address), LONGEST * 2)
    if not phone:
        who = context.words.say("card-buyer-only", name=name) if name else Html("")
    gone = context.words.say("card-buyer-forgotten") if order.buyer_forgotten else Html("")
    return stacked(who, address, gone)


def _parcel(order: Order, context: Shown) -> Html:
    if order.invoice is None:
        return Html("")
    courier = context.words.courier(order.invoice.courier)
    return context.words.say("card-invoice", courier=courier, invoice=order.invoice.number)


def _returning(order: Order, context: Shown) -> Html:
    returning, words = order.returning, context.words
    if returning is None:
        return Html("")
    day = returning.arrived_on or returning.picked_up_on or returning.requested_on
    step = words.coded("parcel", parcel_step(returning))
    lines = [words.say("card-return", step=step, day=words.day(day, context.today))]
    if returning.invoice:
        courier = words.courier(returning.courier)
        lines.append(words.say("card-return-parcel", courier=courier, invoice=returning.invoice))
    if returning.reason:
        lines.append(words.say("card-reason", reason=returning.reason))
    return stacked(*lines)


def _mall(order: Order, context: Shown) -> Html:
    words, lines = context.words, []
    if order.mall_order:
        lines.append(words.say("card-mall-order", mall=context.mall(order.mall), number=order.mall_order))
    odd = order.mall_status is not None and (order.mall_status in NORMAL) != (order.status in NORMAL)
    if odd and order.mall_status is not None and order.mall_read_at is not None:
        status, at = words.status(order.mall_status), context.moment(order.mall_read_at)
        lines.append(words.say("card-mall-status", mall=context.mall(order.mall), status=status, at=at))
    return stacked(*lines)


def _notes(card: OrderCard, context: Shown) -> Html:
    """The newest notes that fit."""
    lines = [
        context.words.say("card-note", text=escaped(mask_phones_in(note), LONG_NOTE)) for note in reversed(card.notes)
    ]
    return as_many(lines, NOTES, lambda left: context.words.say("list-more", count=left))


def _buttons(card: OrderCard, context: Shown) -> tuple[tuple[Button, ...], ...]:
    words = context.words
    deeds = [_deed(intent, context) for intent in card.can]
    invoice = "" if card.order.invoice is None else card.order.invoice.number
    numbers = (("button-copy-invoice", invoice), ("button-copy-order", card.order.mall_order or ""))
    copies = tuple(Button(words.label(key), copy=text[:LONGEST_COPY]) for key, text in numbers if text)
    ends = [Button(words.label("button-show"), "show")] if _hidden(card.order, context) else []
    if context.back:
        ends.append(Button(words.label("button-back"), "back"))
    return tuple(line for line in (*in_rows(deeds, DEEDS_A_ROW), copies, tuple(ends)) if line)


def _hidden(order: Order, context: Shown) -> bool:
    known = bool(order.buyer or order.phone) and not order.buyer_forgotten
    return known and context.private and not context.revealed


def _deed(intent: str, context: Shown) -> Button:
    style = Style.DANGER if intent in DANGEROUS else Style.SUCCESS if intent in HELPFUL else Style.PLAIN
    label = context.words.label("button-history") if intent == "history" else str(context.words.coded("intent", intent))
    return Button(label, f"do:{intent}", style)
