"""A line of talk becomes a reading."""

import gc
import re
from datetime import date, datetime
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

from bot.reading.analysis import analyse
from bot.reading.company_lookup import CompanyLookup, lookup_of
from bot.reading.company_words import NO_COMPANY_WORDS, CompanyWords
from bot.reading.days.atoms import warm
from bot.reading.facts import Facts
from bot.reading.interpretation import Interpreted, Interpreter
from bot.reading.lexicon import Vocabulary, packaged
from bot.reading.line import LONGEST, Line, fold
from bot.reading.mends import is_same
from bot.reading.reading import Outcome, Reading
from bot.reading.segment import Sources
from bot.reading.shapes import intents
from bot.reading.sources import Pieces
from bot.reading.typos import Typos

_SEOUL = ZoneInfo("Asia/Seoul")
_SOME_DAY = date(2026, 11, 23)
_LONG, _MOST_NUMBERS = 150, 100
"""No request names more than fifty orders; a heap of numbers is none."""
_NUMBERS = re.compile(r"\d+")
TOO_LONG = "too_long"


class Reader:
    """Reads lines; made once, and the same for everyone."""

    def __init__(self, vocabulary: Vocabulary | None = None) -> None:
        gc.disable()
        self._vocabulary = vocabulary or packaged()
        self._interpreter = Interpreter(intents(), self._vocabulary.names)
        self._typos = Typos(self._vocabulary)
        self._plain = Pieces(self._vocabulary, None).sources()
        warm(_SOME_DAY)
        gc.enable()
        gc.freeze()  # the vocabulary lives as long as the program: no collection has to walk through it (30 ms each)
        self._lookups: WeakKeyDictionary[CompanyWords, CompanyLookup] = WeakKeyDictionary()
        self._companies: WeakKeyDictionary[CompanyWords, Sources] = WeakKeyDictionary()
        """What was made of a company's words lives as long as they do."""

    def read(self, text: str, now: datetime, company: CompanyWords = NO_COMPANY_WORDS) -> Reading:
        """The reading of one line, said now; days are days in Seoul."""
        if len(text) > LONGEST:
            return Reading(Outcome.UNKNOWN, None, {}, flags=(TOO_LONG,))
        line = fold(text)
        if len(text) > _LONG and len(_NUMBERS.findall(line.text)) > _MOST_NUMBERS:
            return Reading(Outcome.UNKNOWN, None, {})
        today = now.astimezone(_SEOUL).date()
        sources = self._sources(company)
        reading = self._once(line, sources, today)
        return self._corrected(line, sources, today, reading)

    def facts(self, text: str, now: datetime, company: CompanyWords = NO_COMPANY_WORDS) -> Facts | None:
        """What is in the line, for whoever knows what was shown before; None where the line is too long."""
        if len(text) > LONGEST:
            return None
        return analyse(fold(text), self._sources(company), now.astimezone(_SEOUL).date())

    def prepare(self, company: CompanyWords, before: CompanyWords = NO_COMPANY_WORDS) -> None:
        """Make of a company's words what reading with them takes, before a line waits for it.

        Fifty thousand take a fifth of a second; a few products more than the words before take a hundredth.
        """
        known = self._lookups.get(before)
        self._lookups[company] = (
            known.renewed(before, company) if known is not None else lookup_of(company, self._vocabulary.words)
        )
        self._sources(company)

    def _once(self, line: Line, sources: Sources, today: date, *, passing: bool = False) -> Interpreted:
        return self._interpreter.interpret(analyse(line, sources, today, passing=passing))

    def _corrected(self, line: Line, sources: Sources, today: date, first: Interpreted) -> Reading:
        """The reading, or a better one of the line with its typing errors set right."""
        unmeant = first.reading.outcome is Outcome.ASK and first.reading.intent is None
        if first.complete and not unmeant and not (first.unknown and (first.writes or first.names_a_buyer)):
            return first.reading
        better = self._typos.better(line, first, lambda mended: self._once(mended, sources, today))
        if first.complete and not unmeant:
            return better
        if not _has_clauses(line, sources, first):
            return better
        return _of_two(better, self._once(line, sources, today, passing=True))

    def _sources(self, company: CompanyWords) -> Sources:
        if company is NO_COMPANY_WORDS:
            return self._plain
        kept = self._companies.get(company)
        if kept is None:
            lookup = self._lookups.get(company) or lookup_of(company, self._vocabulary.words)
            kept = self._companies[company] = Pieces(self._vocabulary, lookup).sources()
        return kept


def _has_clauses(line: Line, sources: Sources, first: Interpreted) -> bool:
    """Whether there is anything to be passed over: looking costs a fifth of reading the line once more."""
    grounds = first.reading.grounds
    return grounds is None or sources.passed_over(line.text, grounds.facts.tokens) != grounds.facts.tokens


def _of_two(corrected: Reading, passing: Interpreted) -> Reading:
    """The reading with its typing errors set right, or the one that passes over reasons, where that is whole and asks the same."""
    if not passing.complete or not (passing.writes or passing.is_sure):
        return corrected
    changes = corrected.outcome is Outcome.UNDERSTOOD and not is_same(corrected, passing.reading)
    return corrected if changes else passing.reading
