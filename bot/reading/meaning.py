"""Whether a line means what it says: not negated, not doubted, not merely talked about, and nothing left unexplained."""

from itertools import pairwise

from bot.reading.calling_off import ACTS, leaves_out
from bot.reading.facts import Facts
from bot.reading.keystrokes import tells_past
from bot.reading.lexicon import packaged
from bot.reading.shapes import Shape
from bot.reading.tokens import UNKNOWN, Sense, Token
from bot.reading.two_deeds import is_two_deeds

_ACTS = ("restore", "release", "release_all", "complete", "undo", "cancel", "normal")
_DENYING = frozenset({"neg", "doubt", "before", "not_now"})
_CROSS = "⨯"
_TO_CANCEL = frozenset({"mark", "do", "turn", "wanted", "complete", "polite_question"})
_PARTICIPLES = ("cancelled", "canceled")
_FINISHED = (*_ACTS, "adjust", "register", "add", "less")
_GIVING = frozenset({"register_invoice", "direct_trade", "add_note"})
_ASKING_STRONGLY = frozenset({"polite_question", "wanted"})
_NOT_PAST = frozenset({"adnominal", "invoice", "regret", "filler", "reason", "arrived", "do", "happened"})
_ASKING = frozenset({"do", "polite_question", "softly"})
_PREFACING = ("do", "wanted", "polite_question", "softly")
_FILLERS = frozenset({"filler", "punct", "staff"})
_OF_WHEN = frozenset({"ago", "outside", "till_ago", "todate", "between"})
"""Marks of time that part a write from the moment (복원하기 전)."""
_OF_TIME = ("day.edge", "day.unit", "day.part", "day.letter", "day.length", "day.weekend")


def is_meant(facts: Facts, shape: Shape) -> bool:
    """Whether a write is really asked for."""
    if _is_denied(facts, shape) or _is_told(facts):
        return False
    if _is_a_report(facts, shape) or _is_finished(facts, shape) or _is_refunded_trade(facts, shape):
        return False
    if _is_subject(facts):
        return False
    if "stating" in facts.cues or _compares(facts) or _is_bare_participle(facts, shape) or _says_no(facts):
        return False
    if _is_mere_question(facts) or is_two_deeds(facts) or asks_about_state(facts) or leaves_out(facts):
        return False
    return shape.intent == "undo" or not any(_reports(facts, shape, at) for at in facts.cue_at("done"))


def _is_subject(facts: Facts) -> bool:
    """Whether an act is what is told of, and nobody is asked for it (품절해제가 원래 이래요)."""
    if facts.cues & _ASKING or facts.line.text.isascii():
        return False
    return any(
        facts.is_cue(at - 1, *_ACTS) and facts.clings(at) and facts.tokens[at].has("filler", "subject")
        for at in range(1, len(facts.tokens))
    )


def _only_holds_on(facts: Facts, shape: Shape, at: int) -> bool:
    """Whether a "wait" stands before what is to be undone: there it is the reason, not a doubt."""
    first = min((*facts.cue_at("undo"), *facts.cue_at("recent_act")), default=-1)
    return shape.intent == "undo" and at < first and facts.is_cue(at, "hold")


def denying(facts: Facts) -> int | None:
    """Where a word stands that negates or doubts, if there is one."""
    return next((at for at, token in enumerate(facts.tokens) if _is_denial(token, ("do",))), None)


def _is_denied(facts: Facts, shape: Shape) -> bool:
    """Whether a word negates or doubts, and can be nothing harmless."""
    if facts.cues.isdisjoint(_DENYING) and _CROSS not in facts.line.text:
        return False
    harmless = ("do", "off") if shape.intent == "set_alert" else ("do",)
    return any(
        _is_denial(token, harmless) and not _only_holds_on(facts, shape, at) for at, token in enumerate(facts.tokens)
    )


def _is_denial(token: Token, harmless: tuple[str, ...]) -> bool:
    kinds = [(sense.kind, sense.value) for sense in token.senses]
    if ("punct", _CROSS) in kinds:
        return True
    doubting = any(kind == "cue" and value in _DENYING for kind, value in kinds)
    return doubting and not any(kind == "filler" or (kind == "cue" and value in harmless) for kind, value in kinds)


def _is_told(facts: Facts) -> bool:
    """Whether there is a verb in the past, which tells what was done and asks for nothing."""
    return tells_past(facts.line.typed) and any(_is_past(facts, at) for at in range(len(facts.tokens)))


def _is_past(facts: Facts, at: int) -> bool:
    senses = facts.tokens[at].senses
    if any(sense.kind == "filler" or (sense.kind == "cue" and sense.value in _NOT_PAST) for sense in senses):
        return False
    return tells_past(facts.said(at))


def _is_a_report(facts: Facts, shape: Shape) -> bool:
    """Whether the line tells what is or was done; "invoice for 123 is 6812…" gives what is asked for, all the same."""
    if facts.cues & _ASKING_STRONGLY:
        return False
    if facts.cues & {"acted", "reported"}:
        return not _is_to_be_had_done(facts)
    if shape.intent == "register_invoice" and _is_said_to_be_there(facts):
        return True
    given = shape.intent in _GIVING or "mark" in facts.cues
    return "report" in facts.cues and not given


def _is_to_be_had_done(facts: Facts) -> bool:
    """Whether somebody is to have it done: have 123 restored, get 123 restored."""
    return any(facts.folded(at - 1) in {"have", "get"} for at in facts.orders_at if at) and "?" not in facts.line.text


def _is_said_to_be_there(facts: Facts) -> bool:
    """Whether an invoice was something, or is on something by now."""
    words = [facts.folded(at) for at in range(len(facts.tokens))]
    return "was" in words or ("is", "on") in pairwise(words)


def _is_finished(facts: Facts, shape: Shape) -> bool:
    """Whether an act is said to be finished and nobody is asked for it ("복원 완료", "복원은 다 완료")."""
    counted = shape.intent in {"adjust_stock", "set_alert", "cancel_complete"}
    return any(
        (counted or facts.is_cue(_before_fillers(facts, at), *_FINISHED)) and not facts.is_cue(at + 1, "do")
        for at in facts.cue_at("finished")
    )


def _before_fillers(facts: Facts, at: int) -> int:
    at -= 1
    while facts.is_filler(at) or facts.is_cue(at, "all"):
        at -= 1
    return at


def _is_refunded_trade(facts: Facts, shape: Shape) -> bool:
    """Whether a trade is talked of as refunded: it is no new one."""
    return shape.intent == "direct_trade" and "refund" in facts.cues


def _compares(facts: Facts) -> bool:
    """Whether something is to be more or less than something; a syllable or two of a name is no comparison."""
    return any(at not in facts.used for at in facts.cue_at("compared"))


def _is_bare_participle(facts: Facts, shape: Shape) -> bool:
    """Whether it is a bare "cancelled", which is as likely told as asked."""
    if shape.intent != "cancel_complete":
        return False
    if "adnominal" in facts.cues or facts.cues & _TO_CANCEL:
        return "adnominal" in facts.cues
    return any(
        facts.tokens[at].of("status") == "cancelled" and facts.folded(at) in _PARTICIPLES
        for at in range(len(facts.tokens))
    )


def _says_no(facts: Facts) -> bool:
    """A "no" that is no short form of number."""
    return "no" in facts.line.text and any(
        facts.folded(at) == "no"
        and not (at + 1 in facts.orders_at or facts.folded(min(at + 1, len(facts.tokens) - 1)) in "#.:")
        for at in range(len(facts.tokens))
    )


def excludes(facts: Facts) -> bool:
    """Whether something is to be left out, which no list can do."""
    if facts.cues.isdisjoint(("excluding", "neg")):
        return False
    return any(token.has("cue", "excluding") or _is_plain_negation(token) for token in facts.tokens)


def _is_plain_negation(token: Token) -> bool:
    return token.has("cue", "neg") and not any(sense.kind == "filler" for sense in token.senses)


def _is_mere_question(facts: Facts) -> bool:
    """A question mark behind what is said, and nobody is asked to do anything ("got a sec?" before it asks for nothing)."""
    if facts.cues & _ASKING:
        return False
    asked = next((at for at in reversed(range(len(facts.tokens))) if facts.tokens[at].of("punct") == "?"), 0)
    return not all(_is_talk(token) for token in facts.tokens[:asked])


def asks_about_state(facts: Facts) -> bool:
    """Whether the line begins as a question of what is or was (was 4521 restored, please are the alerts on)."""
    for at, token in enumerate(facts.tokens):
        if not (_is_talk(token) or facts.is_cue(at, *_PREFACING)):
            return facts.folded(at) in packaged().asking
    return False


def _is_talk(token: Token) -> bool:
    """Whether this is a greeting or a mark, before which nothing has been said yet."""
    return token.of("punct") is not None or token.has("filler", "polite") or token.has("filler", "chat")


def _reports(facts: Facts, shape: Shape, at: int) -> bool:
    """Whether an act is spoken of as done ("복원된")."""
    before = at - 2 if facts.is_cue(at - 1, "do") else at - 1
    deed = facts.is_cue(before, *ACTS) or (
        shape.intent == "cancel_complete" and before >= 0 and facts.tokens[before].of("status") is not None
    )
    return before >= 0 and deed and not facts.is_cue(at, "do")


def unexplained(facts: Facts, shape: Shape) -> list[int]:
    """The tokens that neither a slot, nor the intent, nor a filler accounts for."""
    if shape.intent == "help":
        return []
    return [at for at in range(len(facts.tokens)) if at not in facts.used and not _is_explained(facts, shape, at)]


def _is_explained(facts: Facts, shape: Shape, at: int) -> bool:
    token = facts.tokens[at]
    if token.senses is UNKNOWN:
        return False
    if at in facts.dated:
        return shape.write and _is_today(facts, at)
    tally = token.of("tally")
    if tally is not None:
        return not shape.write or tally == sum(len(numbers) for numbers in facts.orders_at.values())
    if token.of("quoted") is not None and not shape.write and at + 1 < len(facts.tokens):
        return facts.is_cue(at + 1, "quoting", "do")
    return any(_is_harmless(sense, shape) for sense in token.senses)


def _is_harmless(sense: Sense, shape: Shape) -> bool:
    """Whether a word with this sense may stand in a line that asks for this intent."""
    if sense.kind == "cue":
        return not shape.write or sense.value in shape.cues
    if sense.kind == "status":
        return "orders" in shape.slots
    if sense.kind == "day.mark":
        return not shape.write or sense.value not in _OF_WHEN
    return sense.kind in _FILLERS or (not shape.write and sense.kind in _OF_TIME)


def _is_today(facts: Facts, at: int) -> bool:
    return any(
        period.first <= at < period.after and period.span == (facts.today, facts.today) for period in facts.periods
    )
