"""Passes over English clauses that only say why (they already got their money back, the refund went out)."""

from bot.reading.tokens import UNKNOWN, Sense, Token
from bot.reading.word_shapes import EnglishClausal

_REASON: tuple[Sense, ...] = (Sense("cue", "reason"),)
_SOFT = frozenset({
    "reason", "refund", "customer", "buyer", "arrived", "stock", "report", "reported", "context", "aside", "told", "finished",
    "collect", "returning", "left", "refer", "show_weakly", "regret", "nuisance", "back", "made", "total",
})  # fmt: skip
_ACTS = frozenset({
    "restore", "normal", "release", "unblock", "mark", "turn", "back", "cancel", "complete", "adjust", "add", "less", "level",
    "register", "to_cancelled", "undo", "soldout",
})  # fmt: skip
_NAMED = frozenset({"money", "trade", "types", "channel", "note"})
"""Where these are said, unknown words are somebody's name or a note."""
_MARKS = frozenset(",.!;()-:/")
_SMALL = frozenset({Sense("punct", "'"), Sense("status", "shipped")})
"""The mark inside a word, and what went out, be it a refund."""
_ARTICLES = frozenset({"the", "a", "an", "that", "this", "our", "my", "new", "fresh", "more", "extra"})
_LEAST = 2


class EnglishClauseReader:
    """Tells clauses that say why by what they begin with."""

    __slots__ = ("_known",)

    def __init__(self, known: EnglishClausal) -> None:
        self._known = known

    def passed_over(self, text: str, tokens: list[Token]) -> list[Token]:
        """The tokens of a folded line, those of such clauses known as reasons."""
        if any(sense.value in _NAMED or sense.kind in _NAMED for token in tokens for sense in token.senses):
            return tokens
        found = list(tokens)
        at = 0
        while at < len(tokens):
            after = self._end(text, tokens, at) if self._begins(text, tokens, at) else at
            found[at:after] = [token._replace(senses=_REASON) for token in tokens[at:after]]
            at = max(after, at + 1)
        return found

    def _begins(self, text: str, tokens: list[Token], at: int) -> bool:
        """Whether somebody or something is spoken of from here on, behind a mark, a because, or what is asked."""
        said = _words(text, tokens[at])
        subject = said[1] if len(said) > 1 and said[0] in _ARTICLES else said[0]
        if subject not in self._known.subjects:
            return False
        before = at - 1
        while before >= 0 and _is_article(text, tokens[before]):
            before -= 1
        if before < 0 or _is_mark(tokens[before]) or _words(text, tokens[before])[-1] in self._known.joins:
            return True
        return _acts(tokens[:before])

    def _end(self, text: str, tokens: list[Token], at: int) -> int:
        """The place after the clause; its own place where it is none."""
        begin, words = at, 0
        while at < len(tokens) and not _is_mark(tokens[at]):
            said = _words(text, tokens[at])
            if said[0] in self._known.joins and at > begin:
                break
            if not _is_soft(tokens[at]) or not self._known.never.isdisjoint(said):
                return begin
            words += len(said)
            at += 1
        acts = _acts(tokens[:begin]) or _acts(tokens[at:])
        return at if words >= _LEAST and acts else begin


def _words(text: str, token: Token) -> list[str]:
    return text[token.start : token.end].split()


def _is_soft(token: Token) -> bool:
    return token.senses is UNKNOWN or any(
        sense.kind in {"filler", "day.part"} or sense in _SMALL or (sense.kind == "cue" and sense.value in _SOFT)
        for sense in token.senses
    )


def _is_mark(token: Token) -> bool:
    mark = token.of("punct")
    return mark is not None and mark in _MARKS


def _is_article(text: str, token: Token) -> bool:
    return text[token.start : token.end] in _ARTICLES


def _acts(tokens: list[Token]) -> bool:
    """Whether these say what is to be done."""
    return any(
        sense.kind in {"signed", "status"} or (sense.kind == "cue" and sense.value in _ACTS)
        for token in tokens
        for sense in token.senses
    )
