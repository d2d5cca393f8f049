"""Finds a person's or a shop's name among the words nobody knows."""

from typing import NamedTuple

from bot.reading.facts import Facts
from bot.reading.keystrokes import is_closed
from bot.reading.latin_names import stretch
from bot.reading.segment import is_latin
from bot.reading.shop_names import begins_a_shop, ends_a_shop, is_a_day_of_a_shop
from bot.reading.tokens import UNKNOWN
from bot.reading.word_shapes import Names

_SHORT, _LONG = 2, 4
_ENDINGS = ("doubt", "neg", "done", "do", "quoting", "compared")
_MEANINGFUL = frozenset(
    {"cue", "mall", "channel", "status", "money", "product", "product_name", "number", "count", "by", "phone"}
)
_SMALL = ("filler", "day.length")
"""Kinds of words that may end a shop's name (상점하루)."""
_WITH_PARTICLE = 4
_WHOSE = ("for", "by", "from", "of")
_MOST_LATIN_WORDS = 3


class Name(NamedTuple):
    """A name as typed, without title and particles; which tokens it is; and how sure it is one."""

    text: str
    first: int
    after: int
    sure: bool
    """It is marked as a name, by what stands before or behind it."""
    likely: bool
    """It is built like a person's name."""


class NameReader:
    """Reads names by the surnames and titles of the vocabulary."""

    __slots__ = ("_names",)

    def __init__(self, names: Names) -> None:
        self._names = names

    def names(self, facts: Facts) -> list[Name]:
        """Every stretch of unknown words, as the name it would be."""
        found: list[Name] = []
        at = 0
        while at < len(facts.tokens):
            if self._begins(facts, at):
                name = self._name(facts, at)
                found.append(name)
                at = name.after
            else:
                at += 1
        return found

    def said_to_be(self, facts: Facts) -> Name | None:
        """The name behind a word for buyer, of which some words mean something else (buyer lotte mart)."""
        found = stretch(facts, self._names.latin_shops)
        return Name(*found, sure=True, likely=True) if found is not None else None

    def is_of_a_shop(self, word: str) -> bool:
        """Whether this may be a word of a shop's name in Latin letters (market)."""
        return word in self._names.latin_shops

    def _begins(self, facts: Facts, at: int) -> bool:
        token = facts.tokens[at]
        if token.senses is UNKNOWN or token.of("staff") is not None:
            return True
        if facts.is_cue(at - 1, "buyer") and (token.of("courier") or token.of("mall")):
            return self._latin_follows(facts, at + 1)
        return self._is_latin_surname(facts, at) and self._latin_follows(facts, at + 1)

    def _is_latin_surname(self, facts: Facts, at: int) -> bool:
        if at >= len(facts.tokens):
            return False
        text = facts.folded(at)
        return text in self._names.latin_surnames and not facts.is_cue(at, "neg") and self._is_no_day(facts, at)

    def _is_no_day(self, facts: Facts, at: int) -> bool:
        """Whether the word is no part of a period; in a trade, which has none, may and april are names."""
        if at not in facts.dated or "#money" in facts.cues or {"#total", "#channel"} <= facts.cues:
            return True
        if facts.folded(at - 1) in _WHOSE and self._is_surname(facts, at + 1):
            return True
        return facts.is_cue(at - 1, "buyer", "customer")

    def _is_surname(self, facts: Facts, at: int) -> bool:
        return self._latin_follows(facts, at) and facts.folded(at) in self._names.romanised

    def _closes(self, facts: Facts, at: int) -> bool:
        """Whether a surname that is a currency stands here, with no number before it and another word before that."""
        return at < len(facts.tokens) and facts.folded(at) in self._names.currencies and not facts.clings(at)

    def _latin_follows(self, facts: Facts, at: int) -> bool:
        return at < len(facts.tokens) and facts.tokens[at].senses is UNKNOWN and is_latin(facts.folded(at)[0])

    def _name(self, facts: Facts, at: int) -> Name:
        if is_latin(facts.folded(at)[0]):
            return self._latin(facts, at)
        at, after = self._whole_word(facts, at)
        text = facts.line.typed[facts.tokens[at].start : facts.tokens[after - 1].end]
        if len(text) == 1 and text in self._names.surnames and self._given_follows(facts, after):
            text += facts.said(after)
            after += 1
        elif ends_a_shop(facts, after, self._names):
            text = facts.line.typed[facts.tokens[at].start : facts.tokens[after].end]
            after += 1
        return self._hangul(facts, text, (at, after))

    def _whole_word(self, facts: Facts, at: int) -> tuple[int, int]:
        """The unknown letters with the small words that cling to them (상점하루)."""
        first, after = at, at + 1
        while after < len(facts.tokens) and facts.clings(after) and self._is_small(facts, after):
            after += 1
        while first > 0 and facts.clings(first) and self._is_small(facts, first - 1):
            first -= 1
        if first > 0 and facts.clings(first) and begins_a_shop(facts, first - 1):
            first -= 1
        if after < len(facts.tokens) and facts.clings(after) and self._ends_with_a_day(facts, first, after):
            after += 1
        return first, after

    def _ends_with_a_day(self, facts: Facts, first: int, at: int) -> bool:
        """Whether the day that clings to a name belongs to it, and the name is no person's."""
        said = facts.line.typed[facts.tokens[first].start : facts.tokens[at - 1].end]
        return is_a_day_of_a_shop(facts, first, at) and not self.is_likely(said)

    def _is_small(self, facts: Facts, at: int) -> bool:
        return all(sense.kind in _SMALL for sense in facts.tokens[at].senses)

    def hidden(self, facts: Facts) -> list[Name]:
        """Words whose letters are all known, but which are built like a name (오하루, 이주일, 한진아, june oh)."""
        return [name for chunk in _chunks(facts) if (name := self._hidden(facts, *chunk)) is not None]

    def _hidden(self, facts: Facts, at: int, after: int) -> Name | None:
        if after == at + 1 and facts.is_cue(at, "do"):
            return None
        text = facts.line.typed[facts.tokens[at].start : facts.tokens[after - 1].end]
        plain, titled = self._untitled(text)
        if is_latin(facts.folded(at)[0]):
            following = after < len(facts.tokens) and facts.folded(after) in self._names.romanised
            known = facts.folded(at) in self._names.latin_surnames | self._names.romanised
            if not (following and known):
                return None
            both = facts.line.typed[facts.tokens[at].start : facts.tokens[after].end]
            return Name(both, at, after + 1, sure=False, likely=True)
        marked = facts.is_cue(at - 1, "buyer") and after > at + 1
        meaningful = not marked and any(_means_something(facts, place) for place in range(at, after))
        return Name(plain, at, after, sure=titled, likely=True) if self.is_likely(plain) and not meaningful else None

    def _given_follows(self, facts: Facts, at: int) -> bool:
        return at < len(facts.tokens) and facts.tokens[at].senses is UNKNOWN and not facts.clings(at)

    def _latin(self, facts: Facts, at: int) -> Name:
        after = at + 1
        while after - at < _MOST_LATIN_WORDS and (
            self._latin_follows(facts, after)
            or (self._is_latin_surname(facts, after) and self._latin_follows(facts, after + 1))
        ):
            after += 1
        after += self._closes(facts, after)
        tokens = facts.tokens
        text = facts.line.typed[tokens[at].start : tokens[after - 1].end]
        words = facts.line.text[tokens[at].start : tokens[after - 1].end].split()
        likely = len(words) > 1 and (words[0] in self._names.romanised or words[-1] in self._names.romanised)
        return self._with_title(facts, Name(text, at, after, sure=False, likely=likely))

    def _hangul(self, facts: Facts, text: str, place: tuple[int, int]) -> Name:
        plain, titled = self._untitled(text)
        likely = self.is_likely(plain) or plain.endswith(self._names.shops)
        name = Name(plain, *place, sure=titled, likely=likely)
        return self._with_title(facts, name)

    def _with_title(self, facts: Facts, name: Name) -> Name:
        """The name together with the title that stands behind it."""
        after = name.after
        if after < len(facts.tokens) and facts.folded(after) in self._names.honorifics:
            return name._replace(after=after + 1, sure=True)
        return name

    def without_particle(self, text: str) -> str:
        """A name as it was typed, without the particle that it is the object of."""
        forms = dict(zip(self._names.objects[-2:], (True, False), strict=True))
        for particle in self._names.objects:
            rest = text.removesuffix(particle)
            least = _SHORT if particle in forms or len(particle) > 1 else _SHORT + 1
            if rest != text and len(rest) >= least and forms.get(particle) in {None, is_closed(rest[-1:])}:
                return rest
        return text

    def _untitled(self, text: str) -> tuple[str, bool]:
        """The name without its title and particles, and whether it had a title."""
        plain, titled = self._untitled_once(text)
        if titled or not text.endswith(self._names.particles):
            return plain, titled
        for particle in self._names.particles:
            rest = text.removesuffix(particle)
            if rest != text and self._stands_alone(rest, particle):
                return self._untitled_once(rest)
        return text, False

    def _untitled_once(self, text: str) -> tuple[str, bool]:
        if not text.endswith(self._names.honorifics):
            return text, False
        for title in self._names.honorifics:
            if text.endswith(title) and len(text) - len(title) >= _SHORT:
                return text[: -len(title)], True
        return text, False

    def _stands_alone(self, rest: str, particle: str) -> bool:
        """Whether what is left without the particle is a whole name."""
        if len(particle) > 1 and len(rest) >= _SHORT:
            return True
        if len(rest) < _WITH_PARTICLE - 1 or self._names.places.issuperset(rest[:2]):
            return False
        if rest[:2] in self._names.long_surnames:
            return len(rest) == _LONG
        return rest[0] in self._names.surnames and len(rest) == _WITH_PARTICLE - 1

    def is_likely(self, text: str) -> bool:
        """Whether it is built like a Korean name: a surname and one or two syllables, or a long surname and two."""
        if not _SHORT <= len(text) <= _LONG or is_latin(text[0].lower()) or text in self._names.nouns:
            return False
        if text[:2] in self._names.edges:
            return False
        if text[:2] in self._names.long_surnames:
            return len(text) > _SHORT
        return text[0] in self._names.surnames and len(text) == _LONG - 1


def _chunks(facts: Facts) -> list[tuple[int, int]]:
    """The words of the line between its spaces, as runs of tokens."""
    found: list[tuple[int, int]] = []
    begin = 0
    for at in range(1, len(facts.tokens) + 1):
        if not facts.clings(at):
            found.append((begin, at))
            begin = at
    return found if facts.tokens else []


def _means_something(facts: Facts, at: int) -> bool:
    """Whether this token is a word of the desk's own trade, and no part of a name."""
    senses = facts.tokens[at].senses
    if any(sense.kind == "filler" for sense in senses):
        return False
    return any(sense.kind in _MEANINGFUL and sense.value not in _ENDINGS for sense in senses)
