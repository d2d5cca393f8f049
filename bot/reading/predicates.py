"""Words that only end a sentence (몇 건이었지, 얼마 찍혔냐, 알고): told by their endings, for their stems are without number."""

from bot.reading.keystrokes import is_closed_by_ss
from bot.reading.names import NameReader
from bot.reading.tokens import UNKNOWN, Sense, Token
from bot.reading.word_shapes import Predicates

TOLD: tuple[Sense, ...] = (Sense("cue", "told"),)
"""A predicate: no filter of a read, and never explained in a write."""
_ASIDE: tuple[Sense, ...] = (Sense("cue", "aside"),)
"""A predicate of why somebody looks, or of what goes on around him (손님 기다리셔)."""
_DOES = ("aside", "told", "nuisance")
_LEAST = 3


class PredicateReader:
    """Tells predicates among the words nobody knows."""

    __slots__ = ("_names", "_predicates")

    def __init__(self, predicates: Predicates, names: NameReader) -> None:
        self._predicates = predicates
        self._names = names

    def told(self, text: str, tokens: list[Token]) -> list[Token]:
        """The tokens of a folded line, with those that only end a sentence known as such."""
        if all(token.senses is not UNKNOWN for token in tokens):
            return tokens
        return [
            token._replace(senses=self._senses(text[token.start : token.end], text[token.end :]))
            if token.senses is UNKNOWN
            else token
            for token in tokens
        ]

    def _senses(self, word: str, following: str) -> tuple[Sense, ...]:
        if self._is_one(word):
            return TOLD
        return _ASIDE if self._is_aside(word, following) else UNKNOWN

    def _is_one(self, word: str) -> bool:
        if word in self._predicates.words:
            return True
        if len(word) >= _LEAST and word.endswith(self._predicates.sure):
            return True
        if len(word) >= _LEAST and word.endswith(self._predicates.perhaps) and not self._names.is_likely(word):
            return True
        return any(
            is_closed_by_ss(char) and word[at + 1 :] in self._predicates.past for at, char in enumerate(word[:-1])
        )

    def _is_aside(self, word: str, following: str) -> bool:
        """Whether it says why somebody looks: the verb of a clause that does not go on into a word for which things are meant."""
        following = following.strip()
        beside = following.partition(" ")[0]
        known = self._predicates
        if following.startswith(known.seeming) and not self._names.is_likely(word):
            return True
        if word.endswith(known.after) and beside.startswith(known.being):
            return len(word) >= _LEAST
        if not word.endswith(known.asides) or (word.endswith(known.chained) and beside.endswith(known.before)):
            return False
        if self._names.is_likely(word) or self._names.is_likely(word.removesuffix(known.housed)):
            return False
        return word in known.asides or len(word) >= _LEAST


def with_doer_aside(tokens: list[Token]) -> list[Token]:
    """The tokens, with a word for the buyer that only says who waits or asks told as such (구매자분이 계속 찾으셔서요)."""
    at = next((at for at, token in enumerate(tokens) if token.has("cue", "buyer")), None)
    if at is None or not _does(tokens[at + 1 :]):
        return tokens
    return [*tokens[:at], tokens[at]._replace(senses=_ASIDE), *tokens[at + 1 :]]


def _does(following: list[Token]) -> bool:
    """Whether what follows a word for somebody says only what he does."""
    verb = next(
        (token for token in following if not (token.has("filler", "particle") or token.has("cue", "context"))), None
    )
    return verb is not None and (not {sense.value for sense in verb.senses}.isdisjoint(_DOES))
