"""Slots of what a person sets: an alert and whether it is wanted, a channel's new name."""

from bot.reading.facts import Facts
from bot.reading.names import NameReader

_KINDS = {
    "late": "delayed_returns",
    "late_word": "delayed_returns",
    "soldout": "sold_out",
    "soldout_orders": "sold_out",
}


_SWITCHING = ("turn", "switch", "enabl", "disabl", "activat", "deactivat", "start", "stop", "mute", "unmute")


def alert(facts: Facts) -> str | None:
    """Which alert: late returns, sold-out orders, or orders that the mall turned back."""
    if facts.values("reverted"):
        facts.used.update(at for at, _ in facts.values("reverted"))
        return "reverted"
    found = {kind for cue, kind in _KINDS.items() if cue in facts.cues}
    if "late_word" in facts.cues and "late" not in facts.cues and "collect" not in facts.cues:
        found.discard("delayed_returns")
    if "collect" in facts.cues:
        found.add("delayed_returns")
    if not found and "undo" in facts.cues:
        return "reverted"
    return found.pop() if len(found) == 1 else None


def enabled(facts: Facts) -> bool | None:
    """Whether the alert is wanted; of "no more" and "receive" the former counts, of "turn on" and a mere "off" the latter."""
    on, off = facts.cue_at("on"), facts.cue_at("off")
    if on and off:
        if _is_switched(facts, on) and _is_switched(facts, off):
            return None
        return all(facts.folded(at) == "off" for at in off) and any(facts.folded(at) != "on" for at in on)
    return bool(on) if on or off else None


def _is_switched(facts: Facts, places: list[int]) -> bool:
    """Whether one of these is a verb that can mean nothing else: two of them are two requests."""
    return any(facts.folded(at).startswith(_SWITCHING) for at in places)


def new_channel(facts: Facts, names: NameReader) -> str | None:
    """The new channel's name as typed: quoted, or the words nobody knows without the particle behind them."""
    facts.used.update(at for at, value in facts.values("channel") if value == "direct")
    facts.used.update(at for at, _ in facts.values("status") if _is_new(facts, at))
    quoted = facts.values("quoted")
    if quoted:
        at, begin = quoted[0]
        facts.used.add(at)
        return facts.line.typed[begin : facts.tokens[at].end - 1].strip()
    unknown = facts.unknown()
    if not unknown or unknown[-1] - unknown[0] >= len(unknown) + 1:
        return None
    first, last = unknown[0], unknown[-1]
    if any(facts.is_cue(at, "add", "register", "types") for at in range(first, last)):
        return None
    while first > 0 and (_begins_it(facts, first - 1) or (facts.clings(first) and _may_be_inside(facts, first - 1))):
        first -= 1
    while (facts.clings(last + 1) and _may_be_inside(facts, last + 1)) or _ends_a_shop(facts, last + 1, names):
        last += 1
    facts.used.update(range(first, last + 1))
    return names.without_particle(facts.line.typed[facts.tokens[first].start : facts.tokens[last].end])


def _is_new(facts: Facts, at: int) -> bool:
    """Whether a new stands right beside the word for channels, or before the one for adding: it is the channel that is new."""
    beside = facts.is_cue(at + 1, "types", "register", "add") or facts.is_cue(at - 1, "types")
    return beside and facts.tokens[at].of("status") == "new"


def _begins_it(facts: Facts, at: int) -> bool:
    """Whether a known word of time or counting begins the name (daily muse, weekend room), the word for channels before it."""
    before = at - 1
    while before >= 0 and facts.tokens[before].of("punct") == ":":
        before -= 1
    senses = facts.tokens[at].senses
    return facts.is_cue(before, "types") and all(
        sense.kind == "by" or sense.kind.startswith("day.") for sense in senses
    )


def _ends_a_shop(facts: Facts, at: int, names: NameReader) -> bool:
    """Whether a word of what shops are called ends the line here (nori market)."""
    return at == len(facts.tokens) - 1 and names.is_of_a_shop(facts.folded(at))


def _may_be_inside(facts: Facts, at: int) -> bool:
    """Whether a known word that clings to unknown letters is a part of the name (오브제마켓, 쿠팡옷장), no particle behind it."""
    senses = facts.tokens[at].senses
    if any(sense.value == "particle" or sense.kind in {"punct", "quoted"} for sense in senses):
        return False
    return all(sense.kind in {"filler", "mall", "courier", "by"} or sense.value == "aside" for sense in senses)
