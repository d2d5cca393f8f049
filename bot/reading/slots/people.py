"""Whose order it is: the buyer of a search or a trade."""

from bot.reading.facts import Facts
from bot.reading.names import Name, NameReader
from bot.reading.slots.trade import LEAST_TOTAL

_SURELY = ("buyer", "customer")


def buyer(facts: Facts, reader: NameReader) -> str | None:
    """The one name in the line that can be the buyer's."""
    name = reader.said_to_be(facts) or _chosen(facts, reader.names(facts)) or _chosen(facts, reader.hidden(facts))
    if name is None:
        return _number_for_a_name(facts, reader)
    return _taken(facts, name)


def _number_for_a_name(facts: Facts, reader: NameReader) -> str | None:
    """A number in words that is built like a name, beside the sum of the trade (이백만 35,000)."""
    sums = facts.values("money")
    others = len(sums) > 1 or any(int(value) >= LEAST_TOTAL for _, value in facts.values("number"))
    for at, _ in sums if others else ():
        if reader.is_likely(facts.said(at)) and not facts.clings(at) and not facts.clings(at + 1):
            facts.used.add(at)
            return facts.said(at)
    return None


def likely_buyer(facts: Facts, reader: NameReader) -> str | None:
    """The buyer of a search, where a wrong guess would show other orders: only what is surely or likely a name."""
    name = _chosen(facts, reader.names(facts)) or _chosen(facts, _named_by_order(facts, reader))
    if name is None or not (name.sure or name.likely or _is_marked(facts, name) or _is_sought(facts, name)):
        return None
    return _taken(facts, name)


def _named_by_order(facts: Facts, reader: NameReader) -> list[Name]:
    """Hidden names with a title, or right before the word for orders."""
    return [
        name
        for name in reader.hidden(facts)
        if (name.sure or _is_marked(facts, name) or _is_split_by_order(facts, name))
        and facts.dated.isdisjoint(range(name.first, name.after))
    ]


def _is_split_by_order(facts: Facts, name: Name) -> bool:
    """A surname and known syllables, right before the word for orders (오+하루 주문)."""
    surname = facts.tokens[name.first]
    return surname.end - surname.start == 1 and facts.is_cue(name.after, "order", "orders")


def _taken(facts: Facts, name: Name) -> str:
    """The name, whose words are then no days (may, june) and no numbers (studio nine)."""
    own = set(range(name.first, name.after))
    facts.used |= own
    facts.by_kind["figure"] = [found for found in facts.values("figure") if found[0] not in own]
    facts.dated -= {
        at
        for period in facts.periods
        if own & set(range(period.first, period.after))
        for at in range(period.first, period.after)
    }
    facts.periods = [period for period in facts.periods if not own & set(range(period.first, period.after))]
    return name.text


def _chosen(facts: Facts, names: list[Name]) -> Name | None:
    names = [name for name in names if name.first not in facts.used]
    for choice in (
        [name for name in names if _is_marked(facts, name)],
        [name for name in names if name.sure],
        names,
        [name for name in names if name.likely],
    ):
        if len(choice) == 1:
            return choice[0]
    return None


def _is_marked(facts: Facts, name: Name) -> bool:
    """Whether a word for buyer or customer stands before the name, or one behind it."""
    at = name.first - 1
    while at >= 0 and (
        facts.tokens[at].of("punct") in (":", "-", ",")
        or facts.tokens[at].has("filler", "particle")
        or _is_is(facts, at)
    ):
        at -= 1
    return facts.is_cue(at, *_SURELY) or facts.is_cue(name.after, *_SURELY)


def _is_is(facts: Facts, at: int) -> bool:
    return facts.folded(at) in {"is", "the", "a", "an"}


def _is_sought(facts: Facts, name: Name) -> bool:
    """김민지 찾아줘 · orders from someone: the line asks to find, or says whose."""
    return facts.folded(name.first - 1) in {"from", "by", "for", "of"} if name.first else False
