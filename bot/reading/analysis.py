"""From a folded line to its facts: cut up, second thoughts taken out, days and order numbers found."""

from datetime import date

from bot.reading.claims import claimed
from bot.reading.days.cursor import Cursor
from bot.reading.days.grammar import BEGINNINGS
from bot.reading.days.periods import Period, periods
from bot.reading.facts import Facts
from bot.reading.item_names import with_item_name
from bot.reading.line import Line
from bot.reading.meaning import asks_about_state
from bot.reading.memo import Memo, split_memo
from bot.reading.numbers import acts_on_numbers, find_orders, is_surely_a_number
from bot.reading.predicates import with_doer_aside
from bot.reading.second_thoughts import TAKING_BACK, without_second_thoughts
from bot.reading.segment import Sources, segment
from bot.reading.slots import stock
from bot.reading.tokens import Token

_LEAST_TOTAL = 1000


def analyse(line: Line, sources: Sources, today: date, *, passing: bool = False) -> Facts:
    """Everything that is in the line; without the clauses that only say why, where they are to be passed over."""
    tokens, cues = _pieces(line, sources)
    memo = split_memo(line, tokens, sources.note_words) if "note" in cues else Memo(None, tokens)
    kept = without_second_thoughts(memo.rest) if cues & TAKING_BACK else memo.rest
    told = _told(line.text, kept, sources, doer="buyer" in cues)
    told = sources.passed_over(line.text, told) if passing else told
    if told is not tokens:
        cues = _cues(told)
    rest = claimed(told, cues)
    if rest is not told:
        cues = _cues(rest)
    found = _periods(rest, today, cues)
    facts = Facts(line, today, rest, found, memo.text, cues=cues)
    if kept is not memo.rest:
        facts.before = memo.rest
    facts.memo_given = memo.text is not None
    facts.dated = {at for period in found for at in range(period.first, period.after)}
    facts.sort_out()
    find_orders(facts)
    _note_what_is_there(facts)
    return facts


def _told(text: str, tokens: list[Token], sources: Sources, *, doer: bool) -> list[Token]:
    """The tokens, with what only tells known as such, and a word for the buyer too that only says who does something."""
    told = sources.told(text, tokens)
    return with_doer_aside(told) if doer else told


def _pieces(line: Line, sources: Sources) -> tuple[list[Token], set[str]]:
    """The pieces of the line, and the cues among them."""
    tokens = segment(line.text, sources)
    cues = _cues(tokens)
    if "product" in cues:
        tokens = with_item_name(line.text, tokens)
        cues = _cues(tokens)
    return tokens, cues


def _cues(tokens: list[Token]) -> set[str]:
    return {value for token in tokens for kind, value in token.senses if kind == "cue"}


def _periods(tokens: list[Token], today: date, cues: set[str]) -> list[Period]:
    if BEGINNINGS.isdisjoint([sense[0] for token in tokens for sense in token.senses]):
        return []
    numbered = acts_on_numbers(cues)
    found = [
        period
        for period in periods(Cursor(tokens, today))
        if not (period.number is not None and (numbered or is_surely_a_number(tokens, period)))
    ]
    return [period for period in found if not _is_no_day(tokens, period)]


def _is_no_day(tokens: list[Token], period: Period) -> bool:
    """Whether a word that could be of time is something else here (a lone may, sun or sat)."""
    return period.after == period.first + 1 and tokens[period.first].has("day.edge", "last")


_OF_STOCK = frozenset({"stock", "#product", "release_all", "unblock", "soldout", "product", "level", "adjust"})
_OF_STATE = frozenset({"alert", "#status"})
_OF_ALERTS = frozenset({"late", "late_word", "soldout", "soldout_orders", "#reverted", "collect", "undo"})
_TOGETHER = {
    "#trading": frozenset({"#channel", "trade"}),
    "#narrowing": frozenset({"#mall", "#channel", "#product"}),
}
"""Names for what may be said in several ways."""
_FOUND = {
    "product": "#product",
    "product_name": "#product",
    "signed": "#signed",
    "count": "#quantity",
    "money": "#money",
    "phone": "#phone",
    "invoice": "#invoice",
    "mall": "#mall",
    "channel": "#channel",
    "status": "#status",
    "courier": "#courier",
    "by": "#by",
    "quoted": "#quoted",
    "reverted": "#reverted",
    "invoice_no": "#invoice",
    "long": "#invoice",
    "figure": "#quantity",
}
"""The names under which the rules know that something of a kind is in the line."""


_SAID_APART = ("status", "channel")
"""Kinds of which the rules also ask for a single one."""


def _note_what_is_there(facts: Facts) -> None:
    for kind, found in facts.by_kind.items():
        name = _FOUND.get(kind)
        if name is not None:
            facts.cues.add(name)
            if kind in _SAID_APART:
                facts.cues.update(f"{name}:{value}" for _, value in found)
    if facts.periods:
        vague = all(period.span is None and period.flag is None for period in facts.periods)
        facts.cues.add("#vague" if vague else "#period")
    _note_named(facts)
    _note_numbers(facts)
    _note_combinations(facts)


def _note_named(facts: Facts) -> None:
    if facts.memo is not None:
        facts.cues.add("#memo")
    if "product" in facts.cues and (facts.unknown() or "#quoted" in facts.cues):
        facts.cues.add("#product")


def _note_numbers(facts: Facts) -> None:
    numbers = [number for numbers in facts.orders_at.values() for number in numbers]
    if numbers:
        facts.cues.add("#order")
    if any(number.isdecimal() and int(number[:9]) >= _LEAST_TOTAL for number in numbers):
        facts.cues.add("#total")
    if facts.cues & _OF_STOCK and stock.has_level(facts):
        facts.cues.add("#stock_level")
    if len(numbers) == 1 and "#product" in facts.cues and facts.cues & {"add", "less", "level", "stock"}:
        facts.cues.add("#quantity")
    if "#product" in facts.cues and stock.has_one(facts):
        facts.cues.add("#quantity")


def _note_combinations(facts: Facts) -> None:
    cues = facts.cues
    if cues & _OF_ALERTS:
        cues.add("#alert")
    if facts.unknown():
        cues.add("#name")
        if "#total" in cues:
            cues.add("#name_and_total")
    if cues & _OF_STATE and asks_about_state(facts):
        cues.add("#asks_state")
    cues.update(name for name, any_of in _TOGETHER.items() if cues & any_of)
    _note_orders(facts)


def _note_orders(facts: Facts) -> None:
    cues = facts.cues
    if any(value == "cancelled" and facts.is_cue(at + 1, "do") for at, value in facts.values("status")):
        cues.add("#cancelled_asked")
    counted = "#stock_level" in cues or ("#quantity" in cues and "#product" in cues)
    if "#order" not in cues:
        return
    if not cues & {"#money", "buyer"} and not counted:
        cues.add("#order_only")
    if "back" in cues and any(facts.is_cue(at + 1, "back") for at in facts.orders_at):
        cues.add("#number_back")
    if all(_is_plain(facts, at) for at in range(len(facts.tokens))):
        cues.add("#alone")


def _is_plain(facts: Facts, at: int) -> bool:
    return at in facts.orders_at or facts.is_filler(at)
