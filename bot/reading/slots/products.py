"""The product of a line: its code, a name the company knows, or a name as typed after the word for product."""

from bot.reading.facts import Facts
from bot.reading.tokens import UNKNOWN

_MORE_WORDS = 3


def product(facts: Facts) -> str | None:
    """The product's code in capitals, or its name as typed."""
    for kind in ("product", "product_name"):
        found = facts.values(kind)
        codes = {str(value) for _, value in found}
        if len(codes) == 1:
            facts.used.update(at for at, _ in found)
            return codes.pop()
        if codes:
            return None
    return _named(facts)


def _named(facts: Facts) -> str | None:
    for at in facts.cue_at("product"):
        begin = _past_small(facts, at + 1)
        name = _name_at(facts, begin)
        if name is not None:
            facts.used.add(at)
            return name
    return None


def _past_small(facts: Facts, at: int) -> int:
    while at < len(facts.tokens) and (
        facts.tokens[at].of("punct") in (":", "#")
        or (facts.clings(at) and facts.tokens[at].has("filler", "particle"))
        or facts.is_cue(at, "product", "order_no", "customer")
    ):
        at += 1
    return at


def _name_at(facts: Facts, at: int) -> str | None:
    """The name that begins here: a quotation, or unknown words in a row."""
    if at >= len(facts.tokens):
        return None
    quoted = facts.tokens[at].of("quoted")
    if quoted is not None:
        facts.used.add(at)
        return facts.line.typed[quoted : facts.tokens[at].end - 1].strip()
    end = _end_of_name(facts, at)
    if end == at:
        return None
    facts.used.update(range(at, end))
    return facts.line.typed[facts.tokens[at].start : facts.tokens[end - 1].end]


def _end_of_name(facts: Facts, at: int) -> int:
    """Past the unknown words, and known ones that stand between them."""
    end = last = at
    while end < len(facts.tokens) and end - at <= _MORE_WORDS:
        if facts.tokens[end].senses is UNKNOWN:
            last = end + 1
        elif not _may_be_inside(facts, end):
            break
        end += 1
    return last


def _may_be_inside(facts: Facts, at: int) -> bool:
    """Whether a known word may be part of a product's name: only a small one right before an unknown word."""
    following = at + 1
    if following >= len(facts.tokens) or facts.tokens[following].senses is not UNKNOWN:
        return False
    return facts.is_filler(at) and facts.tokens[at].of("punct") is None
