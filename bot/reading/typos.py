"""Sets a typing error right, but only in what nothing else explains, and never silently where two words may be meant."""

from collections.abc import Callable, Iterator

from bot.reading.carrying import carries
from bot.reading.interpretation import Interpreted
from bot.reading.keystrokes import hangul, keys, tells_past, vowel_slips
from bot.reading.lexicon import Vocabulary
from bot.reading.line import Line
from bot.reading.mends import Mend, chosen, flagged, mended
from bot.reading.name_typos import completes, is_same_without, says_when, says_whose
from bot.reading.near_words import NearWords
from bot.reading.reading import Reading
from bot.reading.segment import is_latin
from bot.reading.words import BEGINNING, SKIPPED, Word, bare

_LONGEST_LINE = 100
_MOST_UNKNOWN, _MOST_TRIES = 4, 10
_LONG_LINE, _FEW_TRIES = 50, 4
"""Reading a long line anew takes longer, so it is done less often."""
_LONGEST_CHUNK, _LEAST_SYLLABLES = 12, 2
_OF_FILLERS = 20
"""More than any filler weighs."""
_MOST_SYLLABLES, _LONGEST_WORD = 5, 8
"""How long a word is in which a wrong key is looked for, and one in which two syllables are turned round."""
_LEAST_LETTERS, _LEAST_TURNED, _LEAST_AROUND = 4, 3, 4
_ENDINGS = ("s", "d", "r", "y", "n", "ed", "er", "es", "ing", "ly")
_DENYING = frozenset({"neg", "doubt", "done", "correction", "instead"})
_LENGTHS = ("day.length", "day.unit")
_DEEDS = (
    "restore", "release_all", "release", "complete", "unblock", "undo", "late", "soldout_orders", "add", "less", "adjust", "level",
    "register", "trade",
)  # fmt: skip
_MEANING = ("cue", "mall", "channel", "status", "courier", "by", "reverted", "day", "n")

Read = Callable[[Line], Interpreted]


class Typos:
    """Knows which words are near to which."""

    __slots__ = ("_everyday", "_korean", "_latin", "_latin_words", "_words")

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._everyday = vocabulary.real
        self._words = vocabulary.words
        korean = [
            word
            for word in vocabulary.spellings
            if _LEAST_SYLLABLES <= len(word) <= _MOST_SYLLABLES and not word.isascii()
        ]
        self._korean = NearWords((keys(word), word) for word in korean)
        self._latin_words = frozenset(vocabulary.latin)
        self._latin = NearWords((word, word) for word in vocabulary.latin if len(word) >= _LEAST_TURNED)

    def better(self, line: Line, first: Interpreted, read: Read) -> Reading:
        """The reading with its typing error set right, where there is one; the readings to choose from, where several."""
        if not first.unknown or len(line.text) > _LONGEST_LINE or len(first.unknown) > _MOST_UNKNOWN:
            return first.reading
        if first.complete:
            return self._out_of_a_name(line, first, read)
        found = [
            (mend, result)
            for mend in self._mends(line, first)
            if mend.weight > _OF_FILLERS or first.reading.intent is not None or first.reading.alternatives
            if (result := read(mended(line, mend))).strength > first.strength and self._carries(mend, result)
        ]
        return chosen(line, first, found)

    def _out_of_a_name(self, line: Line, first: Interpreted, read: Read) -> Reading:
        """The reading with a word that was typed wrong taken out of the name it went into (direct trdae kim minji)."""
        for start, end in first.unknown:
            for mend in self._of_latin(line, start, end) if is_latin(line.text[start]) else ():
                joined = completes(self._words, line.text[: mend.start], mend.word) or says_when(self._words, mend.word)
                if joined or says_whose(self._words, mend.word):
                    result = read(mended(line, mend))
                    turned = sorted(mend.word) == sorted(line.text[start:end])
                    if result.complete and is_same_without(first.reading, result.reading, sure=joined or turned):
                        return flagged(line, mend, result.reading)
        return first.reading

    def _carries(self, mend: Mend, result: Interpreted) -> bool:
        """Whether so much may rest on this correction."""
        return carries(self._words.get(mend.word), mend.word, mend.start, result)

    def _mends(self, line: Line, first: Interpreted) -> list[Mend]:
        found: dict[tuple[int, int, str], Mend] = {}
        for start, end in first.unknown:
            for mend in self._of_one(line, start, end):
                if mend.start in first.begins or mend.start >= start:
                    found.setdefault(mend[:3], mend)
        ordered = sorted(found.values(), key=lambda mend: (-mend.weight, mend.start - mend.end))
        return ordered[: _MOST_TRIES if len(line.text) <= _LONG_LINE else _FEW_TRIES]

    def _of_one(self, line: Line, start: int, end: int) -> Iterator[Mend]:
        text = line.text[start:end]
        if is_latin(text[0]):
            yield from self._of_latin(line, start, end)
        elif "\u3131" <= text[0] <= "\ud7a3":
            yield from self._of_hangul(line, start, end)

    def _of_latin(self, line: Line, start: int, end: int) -> Iterator[Mend]:
        text = line.text[start:end]
        if text in self._everyday:
            return
        typed = hangul(line.typed[start:end])
        if typed is not None and len(typed) >= _LEAST_SYLLABLES:
            yield Mend(start, end, typed, _OF_FILLERS * 2)
        for word in self._latin.near(text):
            turned = len(text) == len(word) and sorted(text) == sorted(word)
            long = (
                len(text) >= _LEAST_LETTERS
                or turned
                or self._is_length(line, (start, end), word)
                or self._joins(line, start, word)
            )
            if long and not _is_inflected(text, word):
                yield Mend(start, end, word, self._weight_among(line, (start, end), word))

    def _weight_among(self, line: Line, place: tuple[int, int], word: str) -> int:
        """What the word weighs, alone or as a part of a longer one with the word beside it (sold out, how many)."""
        before, after = line.text[: place[0]].split()[-1:], line.text[place[1] :].split()[:1]
        joined = [said + word for said in before] + [word + said for said in after]
        return max(self._weight(longer) for longer in (word, *joined))

    def _is_length(self, line: Line, place: tuple[int, int], word: str) -> bool:
        """Whether so short a word can only be a length of time behind a last (last wek), or a last before one (lst week)."""
        before, after = line.text[: place[0]].split()[-1:], line.text[place[1] :].split()[:1]
        if self._is_one(word, _LENGTHS):
            return any(self._is_one(edge, ("day.edge",)) for edge in before)
        return self._is_one(word, ("day.edge",)) and any(self._is_one(length, _LENGTHS) for length in after)

    def _joins(self, line: Line, start: int, word: str) -> bool:
        """Whether so short a word makes one of the trade with the one before it (sold oit)."""
        before = line.text[:start].split()[-1:]
        return any((known := self._words.get(said + word)) is not None and _is_of_stock(known) for said in before)

    def _is_one(self, word: str, kinds: tuple[str, ...]) -> bool:
        known = self._words.get(word)
        return known is not None and any(sense.kind in kinds for sense in known.senses)

    def _of_hangul(self, line: Line, start: int, end: int) -> Iterator[Mend]:
        begin, stop = _chunk(line.text, start, end)
        least = _LEAST_SYLLABLES
        if line.text[start:end] in self._everyday:  # nothing but a long word around it may be meant (최소+완료)
            least = _LEAST_AROUND
        typed = keys(line.typed[begin:stop]).lower()
        if typed in self._latin_words:
            yield Mend(begin, stop, typed, _OF_FILLERS * 2)
        strokes = [keys(char) for char in line.text[begin:stop]]
        longest = len(strokes) if _has_gaps(line.text[begin:stop]) else _LONGEST_WORD
        for first in range(begin, end):
            for last in range(max(first + least, start + 1), min(first + longest, stop) + 1):
                typed = "".join(strokes[first - begin : last - begin])
                yield from self._near(line.text[first:last], typed, first)

    def _near(self, text: str, typed: str, first: int) -> Iterator[Mend]:
        near = [*self._turned(text), *self._korean.near(typed)] or self._slipped(text)
        if not near or text in self._everyday or self._begins_with_a_deed(text):
            return
        for word in near:
            tells = tells_past(text) and not tells_past(word)
            if tells or (len(text) == _LEAST_SYLLABLES and self._only_denies(word)):
                continue
            yield Mend(first, first + len(text), word, self._weight(word))

    def _begins_with_a_deed(self, text: str) -> bool:
        """Whether a whole word for a deed or status stands there: what follows it is something else, not an error in it."""
        return any(
            end < len(text) and any(sense.kind == "status" or sense.value in _DEEDS for sense in word.senses)
            for end, word in self._words.at(text + "\n\n", 0)
        )

    def _turned(self, text: str) -> list[str]:
        """The words in which two syllables were typed the other way round."""
        if len(text) <= _LEAST_SYLLABLES:
            return []
        letters = bare(text)
        if len(letters) > self._words.longest:
            return []
        places = range(len(text) - 1)
        if not self._words.may_begin(letters):  # only another beginning can make a word of it
            places = places[: BEGINNING + len(text) - len(letters)]
        ways = [text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in places]
        known = self._words.has if letters == text else self._words.get
        return [way for way in ways if way != text and known(way)]

    def _slipped(self, text: str) -> list[str]:
        """The words with another vowel somewhere, where it takes two keys."""
        if not _LEAST_SYLLABLES < len(text) <= _MOST_SYLLABLES:
            return []
        known = self._words.get if _has_gaps(text) else self._words.has
        return [way for way in vowel_slips(text) if known(way)]

    def _only_denies(self, word: str) -> bool:
        """Whether it is a word of negation or doubt: so short a one may be anything."""
        known = self._words.get(word)
        return known is not None and all(sense.kind == "cue" and sense.value in _DENYING for sense in known.senses)

    def _weight(self, word: str) -> int:
        known = self._words.get(word)
        if known is None:
            return 0
        meaningful = any(sense.kind.split(".")[0] in _MEANING for sense in known.senses)
        return len(word) + (_OF_FILLERS if meaningful and known.free else 0)


def _is_of_stock(word: Word) -> bool:
    return any(sense.value == "soldout" for sense in word.senses)


def _has_gaps(text: str) -> bool:
    """Whether something stands in this text that words are found over."""
    return any(mark in text for mark in SKIPPED)


def _chunk(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole word, up to the spaces around, that these unknown letters belong to."""
    begin = text.rfind(" ", 0, start) + 1
    stop = text.find(" ", end)
    stop = len(text) if stop < 0 else stop
    return max(begin, start - _LONGEST_CHUNK), min(stop, end + _LONGEST_CHUNK)


def _is_inflected(text: str, word: str) -> bool:
    """Whether the text is the word with an ending of its own (restores, restored), not an error (soldd)."""
    ending = text[len(word) :]
    return text.startswith(word) and ending in _ENDINGS and word[-1:] != ending
