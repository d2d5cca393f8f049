"""From the facts of a line to its reading: which intent, with which slots, and whether that is all there is."""

from typing import Any, NamedTuple

from bot.reading.facts import Facts
from bot.reading.filling import fill
from bot.reading.grounds import Grounds
from bot.reading.meaning import excludes, is_meant, unexplained
from bot.reading.names import NameReader
from bot.reading.reading import Alternative, Hint, Outcome, Reading
from bot.reading.shapes import Intents, Shape
from bot.reading.ties import ties
from bot.reading.tokens import UNKNOWN
from bot.reading.warnings import flags_of
from bot.reading.word_shapes import Names

_MOST_ORDERS = 50
_UNSERVED = "invoice_off"
_STRONG = frozenset({
    "late", "late_word", "collect", "soldout_orders", "sales", "history", "happened", "orders", "stock", "alert", "phone_tail",
    "details", "help", "meaning", "order_no", "buyer", "#status", "#phone", "#invoice", "#product",
})  # fmt: skip
"""Words that leave no doubt what is asked, whatever else is said."""
_UNFILTERED = (
    frozenset({"unserved", "compared", "instead", "but_not", "erase"}),
    frozenset({"erase", "unserved", "compared", "instead", "but_not", "refund"}),
)
"""Cues of filters that no list has; of orders also by their refund."""
_OF_PEOPLE = frozenset({"order", "orders", "buyer", "customer", "arrived", "#status"})
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
    names_a_buyer: bool
    """Whether a word that nobody knows is taken for the name of who bought."""
    is_sure: bool
    """Whether a word leaves no doubt what is asked."""


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
            return self._result(facts, _asking(facts, tied), tuple(facts.unknown()))
        shape = self._intents.choose(facts.cues)
        if shape is None or shape.intent == _UNSERVED:
            return self._result(facts, _unknown(facts, shape), tuple(facts.unknown()), nothing=True)
        slots = fill(facts, shape, self._names)
        left = unexplained(facts, shape)
        if shape.intent == "direct_trade" and self._is_hardly_a_trade(facts, slots):
            return self._result(facts, _unknown(facts), tuple(facts.unknown()), nothing=True)
        grounds = Grounds(facts, tuple(left))
        reading = (_write if shape.write else _read)(facts, shape, slots, grounds)
        return self._result(facts, reading, grounds.left)

    def _is_hardly_a_trade(self, facts: Facts, slots: dict[str, Any]) -> bool:
        """A channel and an unknown word, which is hardly a name, and no sum: nothing says that a trade is meant."""
        if "total" in slots or "quantity" in slots or "product" in slots or facts.cues & _TRADING:
            return False
        names = self._names.names(facts)
        return bool(names) and not any(name.sure or name.likely for name in names)

    def _result(self, facts: Facts, reading: Reading, left: tuple[int, ...], *, nothing: bool = False) -> Interpreted:
        unknown = tuple((facts.tokens[at].start, facts.tokens[at].end) for at in facts.unknown())
        known = sum(token.end - token.start for token in facts.tokens if token.senses is not UNKNOWN)
        known += len(facts.memo or "")
        writes = reading.intent is not None and self._intents.shapes[reading.intent].write
        begins = frozenset(token.start for token in facts.tokens) if unknown else frozenset()
        complete = not left and not nothing and not _rests_on_a_guess(facts, reading)
        return Interpreted(
            reading, complete, unknown, known, writes, begins, _names_a_buyer(reading), bool(facts.cues & _STRONG)
        )


def _rests_on_a_guess(facts: Facts, reading: Reading) -> bool:
    """Whether nothing but an unknown word built like a name says whose orders to show (도움먈 보여줘): it may be a typing error."""
    return reading.intent == "orders" and "buyer" in reading.slots and not facts.cues & _OF_PEOPLE


def _names_a_buyer(reading: Reading) -> bool:
    return reading.intent == "orders" and str(reading.slots.get("buyer", "")).isascii() and "buyer" in reading.slots


def _unknown(facts: Facts, shape: Shape | None = None) -> Reading:
    hint = None if shape is None else Hint.INVOICE_OFF
    return Reading(Outcome.UNKNOWN, None, {}, hint=hint, grounds=Grounds(facts, tuple(facts.unknown())))


def _asking(facts: Facts, alternatives: tuple[Alternative, ...]) -> Reading:
    return Reading(Outcome.ASK, None, {}, alternatives=alternatives, grounds=Grounds(facts))


def _write(facts: Facts, shape: Shape, slots: dict[str, Any], grounds: Grounds) -> Reading:
    missing = list(shape.missing(slots))
    if not slots and any(_is_foreign(facts, at) for at in grounds.left):
        return Reading(Outcome.UNKNOWN, None, {}, grounds=grounds)
    if not is_meant(facts, shape):
        return Reading(Outcome.ASK, None, {}, alternatives=(Alternative(shape.intent, slots),), grounds=grounds)
    hint = Hint.TOO_MANY_ORDERS if len(slots.get("orders", ())) > _MOST_ORDERS else None
    if hint is not None or _too_many(shape, slots):
        return Reading(Outcome.ASK, shape.intent, _without(slots, "orders"), ("orders",), hint=hint, grounds=grounds)
    outcome = Outcome.ASK if missing or grounds.left else Outcome.UNDERSTOOD
    return Reading(outcome, shape.intent, slots, tuple(missing), grounds=grounds)


def _is_foreign(facts: Facts, at: int) -> bool:
    """Whether this is nothing that a request without any slot could be about (restore my faith, my phone)."""
    return facts.tokens[at].senses is UNKNOWN or facts.is_cue(at, "phone", "idiom")


def _too_many(shape: Shape, slots: dict[str, Any]) -> bool:
    return shape.intent in {"register_invoice", "add_note"} and len(slots.get("orders", ())) > 1


def _without(slots: dict[str, Any], slot: str) -> dict[str, Any]:
    return {name: value for name, value in slots.items() if name != slot}


def _read(facts: Facts, shape: Shape, slots: dict[str, Any], grounds: Grounds) -> Reading:
    if shape.intent not in {"help", "alerts"} and (
        excludes(facts) or facts.cues & _UNFILTERED[shape.intent == "orders"]
    ):
        return Reading(Outcome.ASK, None, {}, alternatives=(Alternative(shape.intent, slots),), grounds=grounds)
    if shape.intent == "orders" and not slots and not facts.cues & {"orders", "order", "list"} and grounds.left:
        return Reading(Outcome.UNKNOWN, None, {}, grounds=grounds)
    missing = shape.missing(slots)
    if "period" in shape.slots and (len(facts.periods) > 1 or any(period.open_start for period in facts.periods)):
        missing = (*missing, "period")
    flags = flags_of(facts, shape, slots)
    if missing or flags:
        return Reading(Outcome.ASK, shape.intent, slots, missing, flags, grounds=grounds)
    if not grounds.left:
        return Reading(Outcome.UNDERSTOOD, shape.intent, slots, grounds=grounds)
    return _partly(facts, shape, slots, grounds)


def _partly(facts: Facts, shape: Shape, slots: dict[str, Any], grounds: Grounds) -> Reading:
    """A read with a rest that nothing explains: asked after, if the rest is small beside what is understood."""
    rest = sum(facts.tokens[at].end - facts.tokens[at].start for at in grounds.left)
    whole = sum(token.end - token.start for token in facts.tokens)
    if rest * 3 <= whole and facts.cues & _STRONG and all(facts.tokens[at].senses is UNKNOWN for at in grounds.left):
        return Reading(Outcome.ASK, None, {}, alternatives=(Alternative(shape.intent, slots),), grounds=grounds)
    return Reading(Outcome.UNKNOWN, None, {}, grounds=grounds)
