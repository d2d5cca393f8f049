"""What can be asked: each intent's slots, and the rules by which a line's words choose one."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.reading.tables import tables_of

_GENERAL = frozenset({
    "do", "order", "order_no", "orders", "reason", "refer", "polite_question", "customer", "arrived", "all", "back", "acted",
    "made", "wanted", "reported", "report",
    "finished", "refund",
})  # fmt: skip
"""Cues that may stand in any write."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An intent: whether it changes anything, its slots, which of them it needs, and the cues that belong to it."""

    intent: str
    write: bool
    required: tuple[tuple[str, ...], ...]
    """Each entry is satisfied by any one of its slots."""
    slots: frozenset[str]
    cues: frozenset[str]

    @property
    def own_cues(self) -> frozenset[str]:
        """The cues that speak of this intent alone."""
        return self.cues - _GENERAL

    def missing(self, slots: Mapping[str, Any]) -> tuple[str, ...]:
        """The required slots that are not there."""
        return tuple(either[0] for either in self.required if not any(slot in slots for slot in either))


@dataclass(frozen=True, slots=True)
class Rule:
    """The words that choose an intent."""

    intent: str
    needed: frozenset[str]
    any_of: frozenset[str]
    without: frozenset[str]


@dataclass(frozen=True, slots=True)
class Intents:
    """All shapes, and the rules in their order."""

    shapes: Mapping[str, Shape]
    rules: tuple[Rule, ...]
    by_cue: Mapping[str, tuple[int, ...]]
    """The places of the rules, each behind a cue without which it does not hold (or each of those of which it needs one)."""

    def reasons(self, cues: set[str]) -> frozenset[str]:
        """The cues by which the rule for a line chose its intent."""
        rule = self._rule(cues)
        return frozenset() if rule is None else (rule.needed | rule.any_of) & cues

    def choose(self, cues: set[str]) -> Shape | None:
        """The intent that the cues of a line ask for: that of the first rule that holds."""
        rule = self._rule(cues)
        return None if rule is None else self.shapes[rule.intent]

    def _rule(self, cues: set[str]) -> Rule | None:
        called = {place for cue in cues if cue in self.by_cue for place in self.by_cue[cue]}
        for place in sorted(called):
            rule = self.rules[place]
            if (
                rule.needed <= cues
                and (not rule.any_of or not rule.any_of.isdisjoint(cues))
                and rule.without.isdisjoint(cues)
            ):
                return rule
        return None


@cache
def intents() -> Intents:
    """The intents that come with the desk."""
    table = tables_of("intents")
    shapes = {name: _shape(name, content) for name, content in table["shape"].items()}
    rules = tuple(_rule(content) for content in table["rule"])
    return Intents(shapes, rules, _by_cue(rules))


def _by_cue(rules: tuple[Rule, ...]) -> dict[str, tuple[int, ...]]:
    """Each rule behind the rarest of the cues it needs, or behind each of those of which it needs one."""
    often = Counter(cue for rule in rules for cue in rule.needed)
    places: dict[str, list[int]] = {}
    for place, rule in enumerate(rules):
        needed = sorted(rule.needed, key=lambda cue: (often[cue], cue))
        for cue in needed[:1] or rule.any_of:
            places.setdefault(cue, []).append(place)
    return {cue: tuple(found) for cue, found in places.items()}


def _shape(name: str, content: Mapping[str, Any]) -> Shape:
    return Shape(
        intent=name,
        write=content.get("write", False),
        required=tuple(tuple(either.split("|")) for either in _split(content.get("required", ""))),
        slots=frozenset(_split(content["slots"])),
        cues=frozenset(_split(content.get("cues", ""))) | _GENERAL,
    )


def _rule(content: Mapping[str, Any]) -> Rule:
    return Rule(content["intent"], *(frozenset(_names(content.get(key, ()))) for key in ("all", "any", "none")))


def _names(names: Iterable[str]) -> Iterable[str]:
    return names


def _split(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]
