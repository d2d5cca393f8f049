"""Nicknames (별명) said in the chat: a plan like every other change; the company's reader knows the word from then on."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.conversation.memory import Asked
from bot.conversation.turn import Turn
from bot.reading.company_words import NO_COMPANY_WORDS
from bot.reading.facts import Facts
from bot.reading.lexicon import packaged
from bot.reading.line import Line, fold
from bot.reading.names import NameReader
from bot.reading.reading import Outcome
from bot.reading.tokens import UNKNOWN
from fasta_core.domain.company_refusals import NicknameTaken
from fasta_core.domain.nicknames import Named
from fasta_core.requests.view import Refused

SET = "set_nickname"
QUOTED, PLAIN, TARGET = "quoted", "plain", "target"
PARTS = {
    "Q": rf"(?:'(?P<{QUOTED}>[^']{{1,60}})'|\"(?P<{QUOTED}2>[^\"]{{1,60}})\")",
    "W": rf"(?P<{PLAIN}>[^\s'\"=:>?]{{1,40}}?)",
    "T": rf"(?P<{TARGET}>[^'\"=?]{{1,80}}?)",
    ".": r"\s*",
}
PARTS["N"] = f"(?:{PARTS['Q']}|{PARTS['W']})"
AROUND = r"\s*{}[\s.,!~]*"
SENSES = {"mall": Named.MALL, "channel": Named.CHANNEL, "product": Named.PRODUCT, "product_name": Named.PRODUCT}
LONGEST_NAMING = 80
"""The longest line that can be about a nickname; the patterns' time grows with a power of it."""
GAP = "   "
"""More space than anybody leaves between two words."""
BESIDE = frozenset({"filler", "punct"})
"""What may stand beside the word for a mall, channel or product."""


@dataclass(frozen=True, slots=True)
class Nicknaming:
    """A line about a nickname: the word, whether it was typed without quotes, and what it is to stand for ("": nothing)."""

    nickname: str
    plain: bool
    target: str = ""


def nickname_asked(turn: Turn, text: str) -> Asked | None:
    """The change that the line asks for; None where it is about no nickname. Raises Refused where the word is taken."""
    line = fold(text[: LONGEST_NAMING + 1])
    if len(text) > LONGEST_NAMING or GAP in line.text:
        return None
    return next((asked for found in _lines(line) if (asked := _asked(turn, found, text)) is not None), None)


def _asked(turn: Turn, found: Nicknaming, text: str) -> Asked | None:
    if found.plain and not _means_nothing_else(turn, found, text):
        return None
    if not found.target:
        return Asked(SET, {"nickname": found.nickname})
    named = _named(turn, found.target)
    if named is None:
        return None
    known = _facts(turn, found.nickname)
    if known is not None and known.tokens and not known.unknown():
        raise Refused(NicknameTaken(found.nickname))
    kind, code = named
    return Asked(SET, {"nickname": found.nickname, "kind": kind.value, "code": code})


def _means_nothing_else(turn: Turn, found: Nicknaming, text: str) -> bool:
    """Whether a line without quotes can be about nothing but a nickname: no request, and its word nobody's name."""
    if turn.read(text).outcome is Outcome.UNDERSTOOD:
        return False
    if not found.target:
        return True
    facts = _facts(turn, found.nickname)
    if facts is None or any(token.senses is not UNKNOWN for token in facts.tokens):
        return False
    return not any(name.sure or name.likely for name in NameReader(packaged().names).names(facts))


def _facts(turn: Turn, word: str) -> Facts | None:
    """What the reader knows of a word by itself, the company's own words aside."""
    return turn.reader.facts(word, turn.now, NO_COMPANY_WORDS)


def _named(turn: Turn, target: str) -> tuple[Named, str] | None:
    """The one mall, channel or product that the words stand for; None where they say more, or less."""
    facts = turn.reader.facts(target, turn.now, turn.company_words)
    if facts is None:
        return None
    said = [token for token in facts.tokens if not all(sense.kind in BESIDE for sense in token.senses)]
    if len(said) != 1:
        return None
    meant = {sense.kind: sense.value for sense in reversed(said[0].senses)}
    return next(((kind, str(meant[sense])) for sense, kind in SENSES.items() if sense in meant), None)


def _lines(line: Line) -> Iterator[Nicknaming]:
    """The ways in which the line may be about a nickname."""
    for shape in _shapes():
        match = shape.fullmatch(line.text)
        if match is not None:
            parts = {name: line.typed[slice(*match.span(name))].strip() for name in match.groupdict() if match[name]}
            nickname = parts.get(QUOTED) or parts.get(f"{QUOTED}2") or parts.get(PLAIN, "")
            yield Nicknaming(nickname, PLAIN in parts, parts.get(TARGET, ""))


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    tables = tomllib.loads(Path(__file__).with_name("nickname_lines.toml").read_text("utf-8"))
    parts = PARTS | {name: _filled(text, PARTS) for name, text in tables["parts"].items()}
    return tuple(
        re.compile(AROUND.format(f"(?:{_filled(text, parts)})"))
        for way in ("take", "give")
        for shapes in tables[way].values()
        for text in shapes
    )


def _filled(shape: str, parts: dict[str, str]) -> str:
    return "".join(parts.get(sign, sign) for sign in shape)
