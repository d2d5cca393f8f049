"""Words that only end a sentence (몇 건이었지, 얼마 찍혔냐, 알고): told by their endings, for their stems are without number."""

from bot.reading.keystrokes import is_closed_by_ss
from bot.reading.names import NameReader
from bot.reading.tokens import UNKNOWN, Sense, Token
from bot.reading.word_shapes import Predicates

TOLD = (Sense("cue", "told"),)
"""A predicate: no filter of a read, and never explained in a write."""
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
            token._replace(senses=TOLD)
            if token.senses is UNKNOWN and self._is_one(text[token.start : token.end])
            else token
            for token in tokens
        ]

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
