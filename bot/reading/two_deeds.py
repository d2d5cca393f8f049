"""Lines that ask for one thing to be done to some orders and another to others, which one plan cannot do."""

from itertools import pairwise

from bot.reading.facts import Facts
from bot.reading.tokens import Token

_DEEDS = frozenset({"restore", "release_all", "complete", "cancel"})
_VERBS = (*_DEEDS, "mark", "release", "undo", "turn")


def is_two_deeds(facts: Facts) -> bool:
    """Whether one thing is asked of some orders and another of others ("123 복원하고 124 취소완료")."""
    if _is_two_clauses(facts):
        return True
    deeds: list[tuple[int, str]] = []
    for at, token in enumerate(facts.tokens):
        deed = _deed(token)
        if deed is not None:
            deeds.append((at, deed))
    numbers = [at for at, found in facts.orders_at.items() if found]
    for (first, deed), (second, other) in pairwise(deeds):
        between = any(first < at < second for at in numbers)
        around = any(at < first or at > second for at in numbers)
        if deed != other and ((between and around) or _is_said_next(facts, first, second)):
            return True
    return False


def _is_two_clauses(facts: Facts) -> bool:
    """Whether an English verb stands between order numbers, and not all of what is asked is one deed."""
    numbers = [at for at, found in facts.orders_at.items() if found]
    if len(numbers) < 2 or len({deed for token in facts.tokens if (deed := _deed(token))}) < 2:  # noqa: PLR2004
        return False
    return any(facts.is_cue(at, *_VERBS) and facts.folded(at).isascii() for at in range(min(numbers) + 1, max(numbers)))


def _is_said_next(facts: Facts, first: int, second: int) -> bool:
    """Whether a second thing is to be done to the same orders ("복원 후 취소완료"): a status said after the act, in Korean."""
    act = facts.is_cue(first, *_DEEDS)
    return act and facts.tokens[second].of("status") is not None and not facts.folded(second).isascii()


def _deed(token: Token) -> str | None:
    for sense in token.senses:
        if sense.kind == "status" or (sense.kind == "cue" and sense.value in _DEEDS):
            return str(sense.value)
    return None
