"""What an alert offers to do, as buttons."""

from collections.abc import Mapping

from bot.replies.markup import bare, escaped
from bot.replies.reply import Button, Style
from bot.replies.shown import Shown
from bot.replies.words import words_for
from fasta_core.alerts.cases import EVENTS, RETURNS, Case, CaseKind
from fasta_core.domain.order import Order
from fasta_core.domain.returns import Clock

TO_COPY = 256
"""The most characters a button can put on the clipboard."""
Row = tuple[Button, ...]
SETTLING: Mapping[CaseKind, tuple[str, str, Style] | None] = {
    CaseKind.CANCEL_AFTER_INVOICE: ("alert-button-stopped", "note:stopped", Style.PRIMARY),
    CaseKind.REVERTED: ("wish-button", "wish", Style.PRIMARY),
    CaseKind.RELEASABLE: ("alert-button-release", "rel", Style.SUCCESS),
    CaseKind.RESTORABLE: ("alert-button-restore", "go", Style.SUCCESS),
    CaseKind.COLLECTION_STOPPED: None,
    **dict.fromkeys(RETURNS),
}
"""The one tap that settles each kind of case: its label, its verb; None where there is none, or it depends on the case."""


def case_buttons(case: Case, order: Order | None, context: Shown) -> tuple[Row, ...]:
    """What can be done about one case: first what settles it, then its order, then who sees to it and when."""
    opens = () if order is None else (_button("open", "o:1", context, order=order.number),)
    rows = (_settling(case, context), _of_a_return(case, order, context), opens, _whose(case, context))
    return tuple(row for row in rows if row)


def group_buttons(kind: CaseKind, shown: int, context: Shown) -> tuple[Row, ...]:
    """What can be done about several cases of one kind: each by its number, and all of them."""
    numbers = tuple(Button(str(place), f"c:{place}") for place in range(1, shown + 1))
    everything = _button("all", "all", context, Style.PRIMARY)
    release = (_button("release-all", "rel", context, Style.SUCCESS),) if kind is CaseKind.RELEASABLE else ()
    return numbers, (*release, everything), _whose(Case(kind, ""), context)


def digest_buttons(figures: Mapping[str, int], context: Shown) -> tuple[Row, ...]:
    """The lists behind the figures that somebody has to see to."""
    wanted = (
        ("late", figures.get("late", 0) + figures.get("due", 0), Style.PRIMARY),
        ("sold-out", figures.get("releasable", 0), Style.SUCCESS),
        ("cancels", figures.get("cancel_requests", 0), Style.PLAIN),
    )
    return tuple(
        (Button(context.words.label(f"digest-button-{verb}"), verb, style),) for verb, count, style in wanted if count
    )


def _settling(case: Case, context: Shown) -> Row:
    settles = SETTLING[case.kind]
    if settles is None:
        return ()
    label, verb, style = settles
    return (Button(context.words.label(label), verb, style),)


def _of_a_return(case: Case, order: Order | None, context: Shown) -> Row:
    """The note that something was done, and the words for the buyer, by which clock runs."""
    if case.kind not in RETURNS or order is None:
        return ()
    done = "refunded" if dict(case.facts).get("clock") == Clock.REFUND else "asked-again"
    text = Button(context.words.label("alert-button-buyer"), copy=_to_the_buyer(order, done))
    return _button(done, f"note:{done}", context, Style.PRIMARY), text


def _whose(case: Case, context: Shown) -> Row:
    """Whose it is, and when it is told again; what happened once is not put off, and what is one person's own is not taken."""
    if case.kind in {CaseKind.REVERTED, CaseKind.RESTORABLE}:
        return ()
    later = () if case.kind in EVENTS else (_button("later", "later", context),)
    return *later, _button("mine", "take", context)


def _button(name: str, verb: str, context: Shown, style: Style = Style.PLAIN, /, **values: str) -> Button:
    return Button(context.words.label(f"alert-button-{name}", **values), verb, style)


def _to_the_buyer(order: Order, done: str) -> str:
    """What staff may send the buyer, in the buyer's language: Korean."""
    what = order.product_name or order.product or order.number
    said = words_for("ko").say(
        f"alert-buyer-text-{done}", what=escaped(what, 40), order=order.mall_order or order.number
    )
    return bare(said)[:TO_COPY]
