"""Where numbers, codes, quotations and a company's own words begin in a line."""

import re
from string import ascii_lowercase

from bot.reading.amounts import Amounts, Edge, times_at
from bot.reading.clauses import ClauseReader
from bot.reading.company_lookup import CompanyLookup
from bot.reading.days.written import Written, written_at
from bot.reading.english_clauses import EnglishClauseReader
from bot.reading.identifiers import bare_number_at, code_at, may_be_typed_at, mixed_order_at, number_at
from bot.reading.lexicon import Vocabulary
from bot.reading.names import NameReader
from bot.reading.predicates import PredicateReader
from bot.reading.segment import PUNCT, Sources, is_hangul, is_latin
from bot.reading.tokens import UNKNOWN, Sense, Token
from bot.reading.whole_names import WholeNames
from bot.reading.words import SKIPPED

_PLAIN, _PREFERRED, _QUOTED, _NAME = 8, 7, 20, 6
_DIGITS = "0123456789"
_MARKS = "'\"+-₩*"
_QUOTE = re.compile(r"'([^'\n]{1,120})'|\"([^\"\n]{1,120})\"")
_PLUS_PHONE = re.compile(r"\+82")
_NOT_LETTERS_OF_A_CODE = ("day.name", "day.weekday")


class Pieces:
    """Offers every piece that is no plain word."""

    __slots__ = (
        "_amounts",
        "_clauses",
        "_company",
        "_english_clauses",
        "_figure_heads",
        "_figures",
        "_names",
        "_note_words",
        "_phrases",
        "_predicates",
        "_words",
    )

    def __init__(self, vocabulary: Vocabulary, company: CompanyLookup | None) -> None:
        self._amounts = Amounts(vocabulary.numerals, vocabulary.units)
        self._figures = vocabulary.figures
        self._figure_heads = vocabulary.figures.heads(2)
        self._words = vocabulary.words
        self._names = WholeNames(vocabulary.names, vocabulary.words, self._amounts)
        names = NameReader(vocabulary.names)
        self._predicates = PredicateReader(vocabulary.predicates, names)
        self._clauses = ClauseReader(vocabulary.clausal, names)
        self._english_clauses = EnglishClauseReader(vocabulary.english_clausal)
        self._note_words = vocabulary.note_words
        self._company = company
        self._phrases = vocabulary.phrases

    def sources(self) -> Sources:
        """The pieces, as the segmentation asks for them."""
        openers = {*ascii_lowercase, *_MARKS, *self._amounts.numerals.begins}
        if self._company is not None:
            openers |= self._company.first_letters.difference(PUNCT)
        starts = dict.fromkeys(openers, self.others) | dict.fromkeys(_DIGITS, self.digits)
        return Sources(self._words, self.others, starts, self._predicates.told, self._passed_over, self._note_words)

    def _passed_over(self, text: str, tokens: list[Token]) -> list[Token]:
        return self._english_clauses.passed_over(text, self._clauses.passed_over(text, tokens))

    def digits(self, text: str, place: int) -> list[Edge]:
        """What may begin at a digit."""
        if place > 0 and text[place - 1] in _DIGITS:
            return []
        bare = bare_number_at(text, place)
        if bare is not None:
            found = [Edge(bare[0], bare[1], _PLAIN)]
        else:
            found = [_date(text[place:end], end, date) for end, date in written_at(text, place)]
            found.extend(
                Edge(end, senses, _cost(senses))
                for end, senses in number_at(text, place)
                if not self._ends_in_a_courier(text, end)
            )
        found.extend(self._amounts.at(text, place))
        if self._company is not None:
            found.extend(self._company.edges(text, place))
        return found

    def _ends_in_a_courier(self, text: str, end: int) -> bool:
        """Whether the letters at the end of a number are a courier's short name, typed without a space (681234567890CJ)."""
        begin = end
        while is_latin(text[begin - 1]):
            begin -= 1
        word = self._words.get(text[begin:end]) if begin < end else None
        return word is not None and any(sense.kind == "courier" for sense in word.senses)

    def others(self, text: str, place: int) -> list[Edge]:
        """What may begin at a letter or a sign."""
        char = text[place]
        if char in _MARKS:
            return self._marks(text, place)
        if is_latin(char):
            return self._latin(text, place)
        numerals = self._amounts.numerals
        before = text[place - 1] if place else " "
        found: list[Edge] = []
        if char in numerals.begins and before not in numerals.goes_on:
            found = self._amounts.inside(text, place) if is_hangul(before) else self._amounts.at(text, place)
        if not is_hangul(before):
            found = found + self._whole_name(text, place)
        if self._company is not None:
            found = found + self._company.edges(text, place)
        return found

    def _whole_name(self, text: str, place: int) -> list[Edge]:
        end = self._names.at(text, place)
        return [Edge(end, UNKNOWN, _NAME)] if end is not None else []

    def _latin(self, text: str, place: int) -> list[Edge]:
        found: list[Edge] = []
        if may_be_typed_at(text, place):
            found = self._typed(text, place)
        if text[place] == "x" and (times := times_at(text, place)) is not None:
            found.append(times)
        if self._company is not None:
            found.extend(self._company.edges(text, place))
        found.extend(self._english_number(text, place))
        found.extend(self._phrases.at(text, place))
        return found

    def _typed(self, text: str, place: int) -> list[Edge]:
        """The numbers and codes that begin with letters."""
        found: list[Edge] = []
        order = mixed_order_at(text, place)
        if order is not None:
            found.append(Edge(order[0], (Sense("market", order[1]),), _PREFERRED))
        before = text[place - 1] if place else " "
        code = None if before.isascii() and before.isalnum() else code_at(text, place)
        if code is not None and self._may_be_a_code(code[2]):
            found.append(Edge(code[0], (Sense("product", code[1]),), _PLAIN))
        return found

    def _may_be_a_code(self, letters: str) -> bool:
        word = self._words.get(letters)
        return word is None or not any(sense.kind in _NOT_LETTERS_OF_A_CODE for sense in word.senses)

    def _english_number(self, text: str, place: int) -> list[Edge]:
        found: list[Edge] = []
        if text[place : place + 2] not in self._figure_heads and text[place + 1] not in SKIPPED:
            return found
        for end, figure in self._figures.at(text, place):
            value = int(figure.senses[0].value)
            if is_latin(text[end]):
                continue
            found.extend(self._amounts.in_words(text, end, value))
            if value >= 20 and text[end] in " -":  # noqa: PLR2004 - twenty five
                found.extend(self._english_units(text, end + 1, value))
        return found

    def _english_units(self, text: str, place: int, tens: int) -> list[Edge]:
        return [
            edge
            for end, figure in self._figures.at(text, place)
            if (value := int(figure.senses[0].value)) < 10 and not is_latin(text[end])  # noqa: PLR2004
            for edge in self._amounts.in_words(text, end, tens + value)
        ]

    def _marks(self, text: str, place: int) -> list[Edge]:
        char = text[place]
        if char in "'\"":
            return _quotation(text, place)
        if char in "+-":
            return self._signs(text, place)
        if char == "₩":
            return self._amounts.at(text, place)
        if char == "*" and place and text[place - 1] not in " *":
            times = times_at(text, place)
            return [times] if times is not None else []
        return []

    def _signs(self, text: str, place: int) -> list[Edge]:
        if _PLUS_PHONE.match(text, place):
            return [Edge(end, senses, _PREFERRED) for end, senses in number_at(text, place)[:1]]
        before = text[place - 1] if place else " "
        if text[place] == "+" and text[place + 1] == " " and text[:place].rstrip()[-1:].isdecimal():
            return []
        if text[place] == "-" and (before.isdecimal() or is_latin(before) or before in "~-"):
            return []
        signed = self._amounts.signed_at(text, place)
        return [signed] if signed is not None else []


def _quotation(text: str, place: int) -> list[Edge]:
    if place and is_latin(text[place - 1]):
        return []
    match = _QUOTE.match(text, place)
    if match is None or not (match[1] or match[2]).strip():
        return []
    return [Edge(match.end(), (Sense("quoted", match.start() + 1),), _QUOTED)]


def _date(typed: str, end: int, date: Written) -> Edge:
    """A date; one with a hyphen may as well be two days or two numbers (1-15)."""
    first, hyphen, last = typed.partition("-")
    if hyphen and first.isdecimal() and last.isdecimal():
        return Edge(end, (Sense("date", date), Sense("dashed", (first, last))), _PREFERRED)
    return Edge(end, (Sense("date", date),), _PLAIN if "." in typed else _PREFERRED - 1)


def _cost(senses: tuple[Sense, ...]) -> int:
    return _PREFERRED if senses[0].kind in {"phone", "market"} else _PLAIN
