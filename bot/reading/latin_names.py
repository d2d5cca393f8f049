"""A buyer's name of several English words, some of which mean something else: said behind buyer, customer, for or to."""

from bot.reading.facts import Facts
from bot.reading.segment import is_latin
from bot.reading.tokens import UNKNOWN

_MOST_WORDS = 5
_SURELY = ("buyer", "customer")
_OTHERWISE = frozenset({"mall", "courier"})
_WHOSE = frozenset({"for", "to"})
_NUMERALS = ("figure", "day.name")
_IS = frozenset({"is", "named", "called", ":", "-"})


def stretch(facts: Facts, shops: frozenset[str]) -> tuple[str, int, int] | None:
    """Such a name as typed, and where it stands; None where a name of unknown words alone does, which needs no marker."""
    for at in range(len(facts.tokens) - 1):
        surely = facts.is_cue(at, *_SURELY)
        if surely or facts.folded(at) in _WHOSE:
            begin = _past_is(facts, at + 1)
            end = _end(facts, begin, shops, _OTHERWISE | {"channel"} if surely else _OTHERWISE)
            before_sum = _before_a_sum(facts, end) if surely else end
            if before_sum - begin > 1 and before_sum > end:
                return facts.line.typed[facts.tokens[begin].start : facts.tokens[before_sum - 1].end], begin, before_sum
            if _is_mixed(facts, begin, end):
                return facts.line.typed[facts.tokens[begin].start : facts.tokens[end - 1].end], begin, end
    return None


def _past_is(facts: Facts, at: int) -> int:
    while at < len(facts.tokens) and facts.folded(at) in _IS:
        at += 1
    return at


def _end(facts: Facts, begin: int, shops: frozenset[str], kinds: frozenset[str]) -> int:
    """Past the words that may belong to the name, up to the last that may end it."""
    end = last = begin
    while end < len(facts.tokens) and end - begin < _MOST_WORDS and is_latin(facts.folded(end)[0]):
        token = facts.tokens[end]
        if token.senses is UNKNOWN or (facts.folded(end) in shops and end > begin):
            last = end + 1
        elif not any(sense.kind in kinds for sense in token.senses):
            break
        end += 1
    return last


def _before_a_sum(facts: Facts, end: int) -> int:
    """Past the months and numbers in words that stand right before a sum: they belong to the name (studio nine, may june)."""
    after = end
    while after < len(facts.tokens) and any(facts.tokens[after].of(kind) for kind in _NUMERALS):
        after += 1
    summed = after < len(facts.tokens) and any(facts.tokens[after].of(kind) for kind in ("money", "number"))
    return after if summed else end


def _is_mixed(facts: Facts, begin: int, end: int) -> bool:
    unknown = sum(facts.tokens[at].senses is UNKNOWN for at in range(begin, end))
    return 0 < unknown < end - begin
