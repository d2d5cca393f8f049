"""From the facts of a line to its reading: which intent, with which slots, and whether that is all there is."""

from typing import Any, NamedTuple

from bot.reading.facts import Facts
from bot.reading.filling import fill
from bot.reading.lexicon import Names
from bot.reading.meaning import excludes, is_meant, unexplained
from bot.reading.names import NameReader
from bot.reading.reading import Alternative, Outcome, Reading
from bot.reading.shapes import Intents, Shape
from bot.reading.ties import ties
from bot.reading.tokens import UNKNOWN
from bot.reading.warnings import flags_of
from bot.reading.why import why

_MOST_ORDERS = 50
_STRONG = frozenset({
    "late", "late_word", "collect", "soldout_orders", "sales", "history", "happened", "orders", "stock", "alert", "phone_tail",
    "details", "help", "meaning", "order_no", "buyer", "#status", "#phone", "#invoice", "#product",
})  # fmt: skip
"""Words that leave no doubt what is asked, whatever else is said."""
_TRADING = frozenset({"trade", "register", "add", "do", "buyer", "customer"})


class Interpreted(NamedTuple):
    """A reading, and what it leaves unexplained."""

    reading: Reading
    complete: bool
    """Whether every part of the line is explained."""
    unknown: tuple[tuple[int, int], ...]
    """Where the words stand that nobody knows."""
    strength: int
    """How much of the line the reading rests on; more is better."""
    writes: bool
    """Whether it asks for a change."""
    begins: frozenset[int]
    """Where its pieces begin."""


class Interpreter:
    """Chooses the intent and fills it."""

    __slots__ = ("_intents", "_names")

    def __init__(self, intents: Intents, names: Names) -> None:
        self._intents = intents
        self._names = NameReader(names)

    def interpret(self, facts: Facts) -> Interpreted:
        """The reading of these facts, without any correction."""
        tied = ties(facts)
        if tied is not None:
            return self._result(facts, _asking(facts, tied), ())
        shape = self._intents.choose(facts.cues)
        if shape is None:
            return self._result(facts, Reading(Outcome.UNKNOWN, None, {}), tuple(facts.unknown()), nothing=True)
        slots = fill(facts, shape, self._names)
        left = unexplained(facts, shape)
        if shape.intent == "direct_trade" and self._is_hardly_a_trade(facts, slots):
            return self._result(facts, Reading(Outcome.UNKNOWN, None, {}), tuple(facts.unknown()), nothing=True)
        if shape.write:
            return self._result(facts, _write(facts, shape, slots, left), tuple(left))
        return self._result(facts, _read(facts, shape, slots, left), tuple(left))

    def _is_hardly_a_trade(self, facts: Facts, slots: dict[str, Any]) -> bool:
        """A channel and an unknown word, which is hardly a name, and no sum: nothing says that a trade is meant."""
        if "total" in slots or "quantity" in slots or "product" in slots or facts.cues & _TRADING:
            return False
        names = self._names.names(facts)
        return bool(names) and not any(name.sure or name.likely for name in names)

    def _result(self, facts: Facts, reading: Reading, left: tuple[int, ...], *, nothing: bool = False) -> Interpreted:
        unknown = tuple((facts.tokens[at].start, facts.tokens[at].end) for at in facts.unknown())
        known = sum(token.end - token.start for token in facts.tokens if token.senses is not UNKNOWN)
        writes = reading.intent is not None and self._intents.shapes[reading.intent].write
        begins = frozenset(token.start for token in facts.tokens) if unknown else frozenset()
        return Interpreted(reading, not left and not nothing, unknown, known, writes, begins)


def _asking(facts: Facts, alternatives: tuple[Alternative, ...]) -> Reading:
    return Reading(Outcome.ASK, None, {}, alternatives=alternatives, why=why(facts))


def _write(facts: Facts, shape: Shape, slots: dict[str, Any], left: list[int]) -> Reading:
    missing = list(shape.missing(slots))
    if not is_meant(facts, shape):
        return Reading(Outcome.ASK, None, {}, alternatives=(Alternative(shape.intent, slots),), why=why(facts))
    if len(slots.get("orders", ())) > _MOST_ORDERS or _too_many(shape, slots):
        return Reading(Outcome.ASK, shape.intent, _without(slots, "orders"), ("orders",), why=why(facts))
    if not slots and any(facts.tokens[at].senses is UNKNOWN for at in left):
        return Reading(Outcome.UNKNOWN, None, {}, why=why(facts))
    outcome = Outcome.ASK if missing or left else Outcome.UNDERSTOOD
    return Reading(outcome, shape.intent, slots, tuple(missing), why=why(facts))


def _too_many(shape: Shape, slots: dict[str, Any]) -> bool:
    return shape.intent in {"register_invoice", "add_note"} and len(slots.get("orders", ())) > 1


def _without(slots: dict[str, Any], slot: str) -> dict[str, Any]:
    return {name: value for name, value in slots.items() if name != slot}


def _read(facts: Facts, shape: Shape, slots: dict[str, Any], left: list[int]) -> Reading:
    if shape.intent not in {"help", "alerts"} and (excludes(facts) or facts.cues & {"unserved", "compared"}):
        return Reading(Outcome.ASK, None, {}, alternatives=(Alternative(shape.intent, slots),), why=why(facts))
    if shape.intent == "orders" and not slots and not facts.cues & {"orders", "order", "list"} and left:
        return Reading(Outcome.UNKNOWN, None, {}, why=why(facts))
    missing = shape.missing(slots)
    if "period" in shape.slots and (len(facts.periods) > 1 or any(period.open_start for period in facts.periods)):
        missing = (*missing, "period")
    flags = flags_of(facts, shape, slots)
    if missing or flags:
        return Reading(Outcome.ASK, shape.intent, slots, missing, flags, why=why(facts))
    if not left:
        return Reading(Outcome.UNDERSTOOD, shape.intent, slots, why=why(facts))
    return _partly(facts, shape, slots, left)


def _partly(facts: Facts, shape: Shape, slots: dict[str, Any], left: list[int]) -> Reading:
    """A read with a rest that nothing explains: asked after, if the rest is small beside what is understood."""
    rest = sum(facts.tokens[at].end - facts.tokens[at].start for at in left)
    whole = sum(token.end - token.start for token in facts.tokens)
    if rest * 3 <= whole and facts.cues & _STRONG and all(facts.tokens[at].senses is UNKNOWN for at in left):
        return Reading(Outcome.ASK, None, {}, alternatives=(Alternative(shape.intent, slots),), why=why(facts))
    return Reading(Outcome.UNKNOWN, None, {}, why=why(facts))
