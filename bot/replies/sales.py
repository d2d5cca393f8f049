"""Sales: all together on top, then the groups, the largest first (days in their order)."""

from datetime import date

from bot.replies.fitting import Room, as_many, folded
from bot.replies.markup import Html, escaped, spaced, stacked
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.replies.understood import understood_line
from fasta_core.domain.search import SalesRow
from fasta_core.requests.answers import SalesAnswer

FIRST = 10
TOP = Room(1500, 22)
REST = Room(1800, 60)


def sales_reply(found: SalesAnswer, context: Shown) -> Reply:
    """Totals, then the ten largest groups; a tap unfolds the rest."""
    words = context.words
    meant = understood_line(context)
    if not found.totals.count:
        return Reply(stacked(meant, words.say("sales-none")))
    head = words.say("sales-head", total=words.won(found.totals.total), count=found.totals.count)
    rows = found.rows if found.by == "day" else sorted(found.rows, key=lambda row: -row.total)
    lines = [_row(row, found, context) for row in rows]
    top = as_many(lines[:FIRST], TOP, lambda left: words.say("sales-more", count=left))
    rest = as_many(lines[FIRST:], REST, lambda left: words.say("sales-more", count=left))
    return Reply(spaced(stacked(meant, head), stacked(top, folded(rest))))


def _row(row: SalesRow, found: SalesAnswer, context: Shown) -> Html:
    name = _name(row.key, found, context)
    return context.words.say("sales-row", name=name, total=context.words.won(row.total), count=row.count)


def _name(key: str, found: SalesAnswer, context: Shown) -> Html:
    if found.by == "day":
        return context.words.day(date.fromisoformat(key), context.today)
    if found.by == "channel":
        return _channel(key, found, context)
    if found.by == "mall":
        return context.mall(key or None)
    return escaped(key) if key else context.words.say("sales-unnamed")


def _channel(key: str, found: SalesAnswer, context: Shown) -> Html:
    """A channel; what a mall sold counts under the mall's own name."""
    if not key:
        return context.words.say("sales-malls")
    return context.mall(key) if key in found.mall_codes else context.words.channel(key)
