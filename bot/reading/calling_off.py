"""Acts that are named but not wanted: left out (복원 빼고), called off (알림 끄기 취소), or no more than named (복원인데요)."""

from bot.reading.facts import Facts

ACTS = (
    "restore", "release", "release_all", "complete", "undo", "cancel", "normal", "adjust", "register", "add", "less", "level",
    "on", "off", "trade",
)  # fmt: skip
"""Cues that say what is to be done."""


def leaves_out(facts: Facts) -> bool:
    """Whether the word behind an act takes it back."""
    return any(_takes_back(facts, at) for at in range(1, len(facts.tokens)) if _is_act(facts, at - 1))


def _is_act(facts: Facts, at: int) -> bool:
    return facts.is_cue(at, *ACTS) or facts.tokens[at].of("status") is not None


def _takes_back(facts: Facts, at: int) -> bool:
    if facts.is_cue(at, "excluding"):
        return True
    if facts.is_cue(at - 1, "on", "off") and facts.is_cue(at, "cancel") and not facts.is_cue(at, "off"):
        return True
    if facts.is_cue(at - 1, "release_all") and facts.is_cue(at, "off") and not facts.is_cue(at, "release"):
        return True
    return _ends_line(facts, at) and _only_names(facts, at)


def _only_names(facts: Facts, at: int) -> bool:
    return facts.is_cue(at, "copula") or facts.tokens[at].has("day.mark", "later")


def _ends_line(facts: Facts, at: int) -> bool:
    return all(facts.is_filler(place) for place in range(at + 1, len(facts.tokens)))
