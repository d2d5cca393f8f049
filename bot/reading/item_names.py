"""The English name of a product that begins with a word for something to be done: item memo pad, item undo hoodie."""

from bot.reading.segment import is_latin
from bot.reading.tokens import UNKNOWN, Token

_DEEDS = frozenset({"note", "undo", "cancel", "restore", "release", "alert", "help"})
_NUMBERED = ("number", "ordinal", "market", "long")


def with_item_name(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with a name behind the word for product as one unknown piece; none where a note is put on an order."""
    at = next(index for index, token in enumerate(tokens) if token.has("cue", "product")) + 1
    end = at + 1
    while end < len(tokens) and _is_part(text, tokens[end]):
        end += 1
    if (
        at >= len(tokens)
        or end == at + 1
        or not _is_deed(tokens[at])
        or any(token.of(kind) for token in tokens[:at] for kind in _NUMBERED)
    ):
        return tokens
    return [*tokens[:at], Token(tokens[at].start, tokens[end - 1].end, UNKNOWN), *tokens[end:]]


def _is_part(text: str, token: Token) -> bool:
    return token.senses is UNKNOWN and is_latin(text[token.start])


def _is_deed(token: Token) -> bool:
    return any(sense.kind == "cue" and sense.value in _DEEDS for sense in token.senses)
