"""How stock is to change: by so many, or to so many."""

from typing import NamedTuple

from bot.reading.facts import Facts

_NUMBERS = ("count", "number", "figure", "n.nth")
_TO = ("to", "at", "=", "as")


class Counted(NamedTuple):
    """A number of pieces and where it stands."""

    at: int
    value: int
    is_count: bool


def stock_change(facts: Facts) -> int | None:
    """So many more, or fewer: +5, 5개 추가, 3개 빼줘, deduct 2."""
    signed = facts.values("signed")
    if signed:
        facts.used.add(signed[0][0])
        return int(signed[0][1])
    counted = _counted(facts)
    if counted is None or _is_level(facts, counted.at):
        return None
    if facts.cues & {"less"} and not _is_added(facts, counted):
        return _use(facts, counted, -counted.value)
    if facts.cues & {"add"} or _is_more(facts, counted):
        return _use(facts, counted, counted.value)
    return None


def _is_more(facts: Facts, counted: Counted) -> bool:
    return facts.is_cue(counted.at - 1, "add") or facts.is_cue(counted.at + 1, "add")


def _is_added(facts: Facts, counted: Counted) -> bool:
    """Whether the word right before the number only adds, whatever is taken off elsewhere (take it off sold out and add 6)."""
    return facts.is_cue(counted.at - 1, "add") and not facts.is_cue(counted.at - 1, "less")


def stock_level(facts: Facts) -> int | None:
    """The number to set: 20개로, to 20, 20으로 맞춰."""
    if facts.values("signed"):
        return None
    counted = _counted(facts)
    if counted is None:
        return None
    if _is_level(facts, counted.at):
        return _use(facts, counted, counted.value)
    if facts.cues & {"level"} and not facts.cues & {"add", "less"}:
        return _use(facts, counted, counted.value)
    return None


def said_number(facts: Facts) -> int | None:
    """A number of pieces of which nothing says whether it is a change or a level."""
    counted = _counted(facts)
    if counted is None:
        return None
    facts.used.add(counted.at)
    return counted.value


def _use(facts: Facts, counted: Counted, value: int) -> int:
    facts.used.add(counted.at)
    facts.orders_at.pop(counted.at, None)
    return value


def _counted(facts: Facts) -> Counted | None:
    """The one number of pieces in the line; a plain number only where no other is there."""
    counts = facts.values("count") or facts.values("figure") or _one(facts)
    if counts:
        return Counted(counts[0][0], int(counts[0][1]), is_count=True) if len(counts) == 1 else None
    pieces = facts.values("pieces")
    if len(pieces) == 1:
        return Counted(pieces[0][0], int(pieces[0][1]), is_count=True)
    plain = facts.values("number")
    if facts.cues & {"soldout", "soldout_orders", "release_all"} and "stock" not in facts.cues:
        plain = [found for found in plain if "#product" in facts.cues and facts.is_cue(found[0] - 1, "add", "less")]
    if len(plain) == 1:
        return Counted(plain[0][0], int(plain[0][1]), is_count=False)
    placed = [found for found in plain if _is_level(facts, found[0])]
    placed = placed or [found for found in plain if facts.is_cue(found[0] - 1, "add", "less")]
    return Counted(placed[0][0], int(placed[0][1]), is_count=False) if len(placed) == 1 else None


def _one(facts: Facts) -> list[tuple[int, int]]:
    """A one in words right behind what is done with it: subtract one, lower it by one."""
    return [
        (at, value)
        for at, value in facts.values("one")
        if facts.is_cue(at - 1, "add", "less") or facts.folded(at - 1) == "by"
    ]


def has_one(facts: Facts) -> bool:
    """Whether one piece is said to come or go."""
    return bool(facts.cues & {"add", "less"}) and bool(_one(facts))


def _is_level(facts: Facts, at: int) -> bool:
    """Whether the number is the one to reach: 20으로 · to 20 · =20."""
    following = at + 1
    if following < len(facts.tokens) and facts.clings(following) and facts.tokens[following].has("cue", "quoting"):
        return True
    if at and _ends_in_to(facts, at - 1) and facts.tokens[at - 1].has("cue", "level"):
        return True
    return _after_equals(facts, at)


def _ends_in_to(facts: Facts, at: int) -> bool:
    text = facts.folded(at)
    return text in _TO or text.endswith((" to", " at", "it", "be", "is", "set", "make"))


def _after_equals(facts: Facts, at: int) -> bool:
    return at > 0 and facts.folded(at - 1) in _TO


def has_level(facts: Facts) -> bool:
    """Whether a number to reach is said."""
    counted = _counted(facts)
    return counted is not None and _is_level(facts, counted.at)
