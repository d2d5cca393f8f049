"""Tells talk of a note that is there from one that is to be written."""

from bot.reading.line import Line
from bot.reading.note_tokens import is_cue, is_number, is_small, past_particles
from bot.reading.tokens import Token
from bot.reading.word_shapes import NoteWords


def tells_of_a_note(line: Line, tokens: list[Token], at: int, words: NoteWords) -> bool:
    """Whether what follows tells of a note that is there (메모 남겼어요), or asks who did what with it (메모를 누가 지웠어요?)."""
    begin = past_particles(tokens, at + 1)
    if begin >= len(tokens) or tokens[begin - 1].of("punct") is not None:
        return False
    asks = begin > at + 1 and is_cue(tokens[begin], "asks_why") and tokens[-1].of("punct") == "?"
    told = line.text.startswith(words.told, tokens[begin].start)
    return asks or told or _says_so(line, tokens, begin, words.says)


def _says_so(line: Line, tokens: list[Token], at: int, says: tuple[str, ...]) -> bool:
    """Whether an order's note is said to say something (the note on 123 says ...)."""
    while at < len(tokens) and (is_small(tokens[at]) or is_number(tokens[at])):
        if line.text.startswith(says, tokens[at].start):
            return is_number(tokens[at - 1])
        at += 1
    return False
