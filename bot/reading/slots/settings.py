"""Slots of what a person sets: an alert and whether it is wanted, a channel's new name."""

from bot.reading.facts import Facts

_KINDS = {
    "late": "delayed_returns",
    "late_word": "delayed_returns",
    "soldout": "sold_out",
    "soldout_orders": "sold_out",
}


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
    """Whether the alert is wanted."""
    on, off = "on" in facts.cues, "off" in facts.cues
    if on and off:
        places = {cue: max(_longest(facts, cue)) for cue in ("on", "off")}
        return places["on"] > places["off"]
    return on if on or off else None


def _longest(facts: Facts, cue: str) -> list[tuple[int, int]]:
    """How long the words for this are, and where they stand: "turn off … on" means the longer."""
    return [(facts.tokens[at].end - facts.tokens[at].start, at) for at in facts.cue_at(cue)]


def new_channel(facts: Facts) -> str | None:
    """The new channel's name as typed: quoted, or the words nobody knows."""
    quoted = facts.values("quoted")
    if quoted:
        at, begin = quoted[0]
        facts.used.add(at)
        return facts.line.typed[begin : facts.tokens[at].end - 1].strip()
    unknown = facts.unknown()
    if not unknown or unknown[-1] - unknown[0] >= len(unknown) + 1:
        return None
    facts.used.update(range(unknown[0], unknown[-1] + 1))
    return facts.line.typed[facts.tokens[unknown[0]].start : facts.tokens[unknown[-1]].end]
