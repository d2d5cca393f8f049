"""Words that belong to the name of a shop where nothing else of their kind is said: in a trade, or behind buyer."""

from bot.reading.facts import Facts
from bot.reading.tokens import UNKNOWN
from bot.reading.word_shapes import Names

_LONG = 4


def begins_a_shop(facts: Facts, at: int) -> bool:
    """Whether digits right before unknown letters begin the name (24시세탁소)."""
    number = facts.tokens[at].of("number")
    return number is not None and len(number) < _LONG and _may_be_named(facts, at)


def is_a_day_of_a_shop(facts: Facts, first: int, at: int) -> bool:
    """Whether a day that clings to unknown letters, which begin at `first`, may end the name (상점하루)."""
    return facts.tokens[at].of("day.rel") is not None and _may_be_named(facts, first)


def ends_a_shop(facts: Facts, at: int, names: Names) -> bool:
    """Whether the second word of the name stands here (여름빛 의상실)."""
    if "#money" not in facts.cues or at >= len(facts.tokens) or facts.tokens[at].senses is not UNKNOWN:
        return False
    return facts.folded(at).endswith(names.shops)


def _may_be_named(facts: Facts, at: int) -> bool:
    return "#money" in facts.cues or facts.is_cue(at - 1, "buyer")
