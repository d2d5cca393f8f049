"""Lists of orders: the total on top, about six rows, buttons to open, page, narrow and release."""

from collections import Counter
from collections.abc import Iterable

from bot.replies.fitting import Room, as_many
from bot.replies.markup import Html, joined, spaced, stacked
from bot.replies.reply import Button, Reply, Style
from bot.replies.rows import row
from bot.replies.shown import Shown
from bot.replies.understood import IN_WORDS, understood_line
from fasta_core.requests.answers import OrderList, OrderRow

ROWS = Room(3300, 40)
MOST_MALLS = 6
MALLS_A_ROW = 3
NUMBERS_A_ROW = 6
PARTS_A_ROW = 4
PERIOD, MALLS, KIND = "period", "malls", "kind"
Buttons = tuple[tuple[Button, ...], ...]


def list_reply(found: OrderList, context: Shown) -> Reply:
    """A page of orders."""
    if not found.rows:
        return _empty(found, context)
    html = spaced(stacked(understood_line(context), _head(found, context)), _rows(found.rows, found.intent, context))
    return Reply(
        html,
        (
            *number_buttons(len(found.rows)),
            *_paging(found, context),
            *_release(found, context),
            *_fixes(found, context),
        ),
    )


def number_buttons(count: int) -> Buttons:
    """One button a row of the page, which opens it."""
    numbers = [Button(str(place), f"o:{place}") for place in range(1, count + 1)]
    return in_rows(numbers, NUMBERS_A_ROW)


def in_rows(buttons: list[Button], wide: int) -> Buttons:
    """Buttons in rows of `wide`."""
    return tuple(tuple(buttons[start : start + wide]) for start in range(0, len(buttons), wide))


def _head(found: OrderList, context: Shown) -> Html:
    words = context.words
    what = words.coded("intent", found.intent)
    head = words.say("list-head", what=what, count=found.totals.count, total=words.won(found.totals.total))
    ready = words.say("list-releasable", count=len(found.releasable)) if found.releasable else Html("")
    page = words.say("list-page", page=context.page) if context.page > 1 else Html("")
    return stacked(joined(" · ", (head, page)), ready)


def _rows(rows: Iterable[OrderRow], intent: str, context: Shown) -> Html:
    lines = [row(place, found, intent, context) for place, found in enumerate(rows, 1)]
    return as_many(lines, ROWS, lambda left: context.words.say("list-more", count=left))


def _empty(found: OrderList, context: Shown) -> Reply:
    words = context.words
    nothing = words.coded("list-empty", found.intent)
    hint = "list-empty-try-malls" if found.malls else "list-empty-try-period"
    return Reply(
        stacked(understood_line(context), nothing, words.say(hint)), (*_paging(found, context), *_fixes(found, context))
    )


def _paging(found: OrderList, context: Shown) -> Buttons:
    back = [Button(context.words.label("button-previous"), "p")] if context.has_previous else []
    on = [Button(context.words.label("button-next"), "n")] if found.after is not None else []
    return ((*back, *on),) if back or on else ()


def _release(found: OrderList, context: Shown) -> Buttons:
    if not found.releasable:
        return ()
    return ((Button(context.words.label("button-release-all", count=len(found.releasable)), "rel", Style.SUCCESS),),)


def _fixes(found: OrderList, context: Shown) -> Buttons:
    """The malls to narrow the list to, and a button for each part of what was understood: what is wrong is two taps away."""
    malls = mall_buttons(found, context)
    if not context.understood:
        return malls
    said = [slot for slot in IN_WORDS if slot in context.parts and slot != PERIOD and not (malls and slot == MALLS)]
    parts = [Button(context.words.label(f"button-fix-{slot}"), f"fix:{slot}") for slot in (PERIOD, *said, KIND)]
    return (*malls, *in_rows(parts, PARTS_A_ROW))


def mall_buttons(found: OrderList, context: Shown) -> Buttons:
    """The marketplaces that occur in the list, the most frequent first; all of them again where it is narrowed."""
    counts: Counter[str] = Counter()
    for key, count in found.malls.items():
        counts[found.mall_codes.get(key, key)] += count
    narrowed = bool(context.narrowed) or found.totals.count < sum(counts.values())
    if len(counts) < (1 if narrowed else 2):
        return ()
    everything = [Button(context.words.label("button-all-malls", count=sum(counts.values())), "m:")] if narrowed else []
    return in_rows(
        [*everything, *(_mall(code, count, context) for code, count in counts.most_common(MOST_MALLS))], MALLS_A_ROW
    )


def _mall(code: str, count: int, context: Shown) -> Button:
    name = context.words.mall(code) if code else context.words.coded("channel", "direct")
    key = "button-mall-chosen" if code in context.narrowed else "button-mall"
    return Button(context.words.label(key, mall=name, count=count), f"m:{code}" if code else "d")
