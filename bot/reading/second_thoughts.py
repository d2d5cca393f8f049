"""Takes out what a person took back: "복원 말고 취소완료", "123 아니 124", "restore 123, i mean 124"."""

from bot.reading.tokens import Sense, Token

TAKING_BACK = frozenset({"but_not", "instead", "correction"})
"""Cues that take something back."""
_NUMBERS = frozenset({"number", "ordinal", "market", "long"})
_SAME = frozenset({"mall", "channel", "money", "count", "signed", "product", "courier", "by"})
_ACTS = frozenset({"restore", "complete", "release_all", "release", "cancel", "history", "normal"})


def without_second_thoughts(tokens: list[Token]) -> list[Token]:
    """The tokens that still hold; where nothing clearly took the place of what was taken back, all of them."""
    tokens = _without_opening(tokens)
    for at, token in enumerate(tokens):
        if _is(token, "but_not"):
            return _but_not(tokens, at)
        if _is(token, "instead"):
            return _instead(tokens, at)
        if _is(token, "correction"):
            changed = _corrected(tokens, at)
            if changed is not None:
                return changed
    return tokens


def _without_opening(tokens: list[Token]) -> list[Token]:
    """Without the "no" that a line begins with, which takes back what was said before it."""
    first = next((at for at, token in enumerate(tokens) if not (_is(token, "correction") or _is_mark(token))), 0)
    taken = tokens[:first]
    return tokens[first:] if any(_is(token, "correction") for token in taken) and _kinds(tokens[first:]) else tokens


def _is_mark(token: Token) -> bool:
    mark = token.of("punct")
    return mark is not None and mark in ",.!~"


def _but_not(tokens: list[Token], at: int) -> list[Token]:
    """Without what stands behind "instead of" and is of the same kind as something before it."""
    before = _kinds(tokens[:at])
    end = at + 1
    while end < len(tokens) and (not _kinds([tokens[end]]) or _kinds([tokens[end]]) & before):
        end += 1
    return tokens[:at] if end == len(tokens) and _kinds(tokens[at + 1 :]) else tokens


def _instead(tokens: list[Token], at: int) -> list[Token]:
    """Without what stands before "말고": it is replaced by what follows and is of the same kind."""
    kinds = _kinds(tokens[at + 1 :])
    begin = at
    while begin > 0 and _kinds([tokens[begin - 1]]) == set() and not _is_break(tokens[begin - 1]):
        begin -= 1
    taken_back = _kinds([tokens[begin - 1]]) if begin else set()
    if not taken_back & kinds:
        return tokens
    first = begin - 1
    while first > 0 and _kinds([tokens[first - 1]]) == taken_back:
        first -= 1
    return [*tokens[:first], *tokens[at + 1 :]]


def _corrected(tokens: list[Token], at: int) -> list[Token] | None:
    """Without what is said anew after the correction; None where nothing is."""
    before, after = tokens[:at], tokens[at + 1 :]
    while after and (_is(after[0], "correction") or _is_mark(after[0])):
        after = after[1:]
    again = _kinds(before) & _kinds(after)
    if not again:
        return None
    kept = [token for token in before if not _kinds([token]) & again]
    return [*kept, *after]


def _kinds(tokens: list[Token]) -> set[str]:
    """What these tokens say: order numbers, acts, malls ..."""
    said = {_kind(sense) for token in tokens for sense in token.senses}
    return {kind for kind in said if kind is not None}


def _kind(sense: Sense) -> str | None:
    if sense.kind in _NUMBERS:
        return "number"
    if sense.kind == "status" or (sense.kind == "cue" and sense.value in _ACTS):
        return "act"
    if sense.kind.startswith("day.") and sense.kind != "day.mark":
        return "day"
    return sense.kind if sense.kind in _SAME else None


def _is_break(token: Token) -> bool:
    return token.of("punct") in (",", ".")


def _is(token: Token, cue: str) -> bool:
    return token.has("cue", cue)
