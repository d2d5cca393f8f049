"""Finds the text of a note, which is taken as it was typed and read no further."""

import re
from typing import NamedTuple

from bot.reading.line import Line
from bot.reading.note_talk import tells_of_a_note
from bot.reading.note_tokens import is_cue, is_loose, is_number, is_small, past_particles
from bot.reading.tokens import Token
from bot.reading.word_shapes import NoteWords

_QUOTES = "'\"‘’“”「」『』`"
_VERBS = ("register", "add", "do", "mark")
_LOOSE = 2
_REQUESTS = (
    "do",
    "show",
    "list",
    "all",
    "register",
    "add",
    "meaning",
    "how",
    "neg",
    "doubt",
    "memo_talk",
    "left",
    "wanted",
    "acted",
    "cancel",
    "order_no",
    "done",
    "report",
)
_LABEL_MARKS = ":-,>=.#"


class Memo(NamedTuple):
    """A note's text, and the tokens that remain for the rest of the line."""

    text: str | None
    rest: list[Token]


def split_memo(line: Line, tokens: list[Token], words: NoteWords) -> Memo:
    """The note in this line, if one is there."""
    at = next((index for index, token in enumerate(tokens) if token.has("cue", "note")), None)
    if at is None:
        return Memo(None, tokens)
    before = _reported(line, tokens, at, words.quoted) or _said_before(line, tokens, at)
    if before is not None:
        return before
    return Memo(None, tokens) if tells_of_a_note(line, tokens, at, words) else _said_after(line, tokens, at)


def _reported(line: Line, tokens: list[Token], at: int, quoted: tuple[str, ...]) -> Memo | None:
    """…한다고 메모: the text between the order number and the last syllable of the reported speech."""
    ending = line.text[: tokens[at].start].rstrip()
    numbers = [index for index in range(at) if is_number(tokens[index])]
    if not ending.endswith(quoted) or not numbers:
        return None
    begin = past_particles(tokens, numbers[0] + 1)
    text = _unquoted(line.typed[tokens[begin].start : len(ending) - 1]) if begin < at else ""
    return Memo(text, [*tokens[:begin], *tokens[at:]]) if text else None


def _said_before(line: Line, tokens: list[Token], at: int) -> Memo | None:
    """…라고 메모: the text between the order number and the word for quoting."""
    quoting = at - 1
    if quoting < 1 or not is_cue(tokens[quoting], "quoting") or tokens[quoting].end - tokens[quoting].start < 2:  # noqa: PLR2004
        return None
    numbers = [index for index in range(quoting) if is_number(tokens[index])]
    begin = past_particles(tokens, numbers[0] + 1) if numbers else 0
    if begin >= quoting:
        return None
    text = _unquoted(line.typed[tokens[begin].start : tokens[quoting].start])
    return Memo(text, [*tokens[:begin], *tokens[at:]]) if text else None


def _said_after(line: Line, tokens: list[Token], at: int) -> Memo:
    numbered = any(is_number(token) or token.of("money") is not None for token in tokens[:at])
    begin = _past_label(line, tokens, at + 1, numbered=numbered)
    if begin >= len(tokens) and not any(is_cue(token, verb) for token in tokens[at + 1 :] for verb in _VERBS):
        pictures = line.typed[tokens[-1].end :].strip()
        return Memo(pictures, tokens) if pictures else _quoted_before(line, tokens, begin)
    mark = tokens[begin - 1].of("punct")
    labelled = mark == ":" or (mark == "-" and len(tokens) > begin + 1)
    if begin >= len(tokens) or tokens[begin].of("punct") == "?" or (not labelled and _only_a_request(tokens[begin:])):
        return _quoted_before(line, tokens, begin)
    start = tokens[begin - 1].end
    quoted = tokens[begin].of("quoted")
    if quoted is not None:
        text = line.typed[quoted : tokens[begin].end - 1]
        return Memo(text.strip(), [*tokens[:begin], *tokens[begin + 1 :]])
    closing = _closing_quote(tokens, begin)
    if closing is not None:
        text = line.typed[tokens[begin].end : tokens[closing].start]
        return Memo(text.strip() or None, [*tokens[:begin], *tokens[closing + 1 :]])
    end = _end_of_text(line, tokens, begin)
    text = _unquoted(line.typed[start : tokens[end - 1].end if end < len(tokens) else len(line.typed)])
    return Memo(text or None, [*tokens[:begin], *tokens[end:]])


def _quoted_before(line: Line, tokens: list[Token], begin: int) -> Memo:
    """A quotation that stands before the word for a note: 123 "단골" 메모."""
    for at, token in enumerate(tokens[:begin]):
        quoted = token.of("quoted")
        if quoted is not None:
            return Memo(line.typed[quoted : token.end - 1].strip(), [*tokens[:at], *tokens[at + 1 :]])
    return Memo(None, tokens)


def _past_label(line: Line, tokens: list[Token], at: int, *, numbered: bool) -> int:
    """The place where the text of the note begins: past verbs, colons and, if it is not yet said, the order number."""
    colon = _colon_after_small_words(tokens, at)
    if colon is not None and numbered:
        return colon + 1
    while at < len(tokens):
        if _ends_label(tokens[at]) and (numbered or not any(map(is_number, tokens[at:]))):
            return at + 1
        if not numbered and is_number(tokens[at]):
            numbered = True
        elif not (
            _is_mark(tokens[at])
            or _is_small_before_a_verb(line, tokens, at)
            or _is_verb_behind(line, tokens[at])
            or _belongs_to_label(tokens, at, numbered=numbered)
        ):
            return at
        at += 1
    return at


def _colon_after_small_words(tokens: list[Token], at: int) -> int | None:
    """The colon that only small words and verbs stand before (메모 하나 달아줘: …)."""
    for place in range(at, len(tokens)):
        if tokens[place].of("punct") == ":":
            return place
        if not (is_small(tokens[place]) or any(is_cue(tokens[place], verb) for verb in _VERBS)):
            return None
    return None


def _ends_label(token: Token) -> bool:
    """A colon, or "saying": what follows is the text."""
    return token.of("punct") == ":" or _says(token)


def _is_mark(token: Token) -> bool:
    mark = token.of("punct")
    return mark is not None and mark in _LABEL_MARKS


def _is_verb_behind(line: Line, token: Token) -> bool:
    """Whether this is the verb of 메모 that stands behind it (메모 추가해줘); an English one stands before, but for please."""
    if not any(is_cue(token, verb) for verb in _VERBS):
        return False
    return not line.text[token.start].isascii() or (is_cue(token, "do") and is_small(token))


def _is_small_before_a_verb(line: Line, tokens: list[Token], at: int) -> bool:
    """Whether a small word stands before the verb of 메모 (메모 좀 남겨주세요 …)."""
    behind = at + 1 < len(tokens) and _is_verb_behind(line, tokens[at + 1])
    return behind and is_loose(tokens[at]) and not line.text[tokens[at].start].isascii()


def _belongs_to_label(tokens: list[Token], at: int, *, numbered: bool) -> bool:
    token = tokens[at]
    if not numbered and _names_a_number(tokens, at):
        return True
    if any(sense.kind == "filler" and sense.value == "particle" for sense in token.senses):
        return tokens[at - 1].end == token.start
    return is_cue(token, "quoting") or (not numbered and is_small(token)) or _says(token)


def _names_a_number(tokens: list[Token], at: int) -> bool:
    """The word for an order, with its number close behind."""
    named = is_cue(tokens[at], "order") or is_cue(tokens[at], "order_no")
    return named and any(is_number(token) for token in tokens[at + 1 : at + 3])


def _says(token: Token) -> bool:
    return token.has("filler", "saying")


def _only_a_request(tokens: list[Token]) -> bool:
    """Whether nothing is to be noted: the line only asks for a note, or about one."""
    if not any(is_cue(token, cue) for token in tokens for cue in _REQUESTS):
        return len(tokens) == 1 and tokens[0].end - tokens[0].start <= _LOOSE and is_loose(tokens[0])
    return all(
        any(sense.kind in {"filler", "punct"} for sense in token.senses) or any(is_cue(token, cue) for cue in _REQUESTS)
        for token in tokens
    )


def _end_of_text(line: Line, tokens: list[Token], begin: int) -> int:
    """The end of the note: before a closing "…라고 남겨줘" or "남겨줘"; an English note has none."""
    end = len(tokens)
    if line.text[tokens[-1].start].isascii():
        return end
    while end > begin and is_cue(tokens[end - 1], "do"):
        end -= 1
    if end < len(tokens) and end - 1 > begin and is_cue(tokens[end - 1], "register"):
        end -= 1
        return end - 1 if end - 1 > begin and is_cue(tokens[end - 1], "quoting") else end
    return len(tokens)


def _closing_quote(tokens: list[Token], begin: int) -> int | None:
    """Where the quotation that begins here ends."""
    mark = tokens[begin].of("punct")
    if mark is None or mark not in _QUOTES:
        return None
    closing = [at for at in range(begin + 1, len(tokens)) if tokens[at].of("punct") == mark]
    return closing[-1] if closing else None


def _unquoted(text: str) -> str:
    text = text.strip()
    inner = re.fullmatch(rf"[{_QUOTES}](.*)[{_QUOTES}]\.?", text)
    return (inner[1] if inner else text).strip()
