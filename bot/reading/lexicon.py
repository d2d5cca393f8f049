"""Reads the vocabulary files once: every word the reader knows, and the figures, surnames and keys of the languages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from sys import intern

from bot.reading.leaves import Leaf, leaves_of
from bot.reading.numerals import Numerals
from bot.reading.phrases import Phrases
from bot.reading.tables import tables_of
from bot.reading.tokens import Sense
from bot.reading.word_shapes import (
    Clausal,
    EnglishClausal,
    Names,
    NoteWords,
    Predicates,
    Tables,
    clausal_of,
    english_clausal_of,
    names_of,
    note_words_of,
    predicates_of,
    split,
)
from bot.reading.words import Word, Words, bare

_LANGUAGES = ("ko", "en")
_NEVER_MEANT = ("chat", "idiom", "aside", "nuisance", "regret", "state", "recent_act")
"""Words that no typing error is taken for."""
_DENYING = ("neg", "doubt", "done", "not_now", "before")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything the reader knows before it meets a company."""

    words: Words
    units: Words
    figures: Words
    """English number words."""
    phrases: Phrases
    """English rows of words that mean one thing together."""
    numerals: Numerals
    names: Names
    predicates: Predicates
    clausal: Clausal
    english_clausal: EnglishClausal
    note_words: NoteWords
    keyboard: Mapping[str, str]
    """The letter of Hangul on each key of the keyboard."""
    real: frozenset[str]
    """Words of everyday life that must not be taken for typing errors."""
    asking: frozenset[str]
    """Words that begin a question of what is or was."""
    spellings: tuple[str, ...]
    """Every spelling, for finding what a typing error was meant to be; in the files' order, so that no two runs differ."""
    latin: tuple[str, ...]
    """The single words of the spellings in Latin letters."""


@cache
def packaged() -> Vocabulary:
    """The vocabulary that comes with the desk."""
    return build([tables_of(name) for name in _LANGUAGES])


def build(languages: list[Tables]) -> Vocabulary:
    """A vocabulary of these languages' tables."""
    words, units, figures = Words(), Words(), Words()
    spellings: dict[str, None] = {}
    for tables in languages:
        for leaf in leaves_of(tables):
            word = _word(leaf)
            for spelling in leaf.spellings:
                words.add(spelling, word)
            if leaf.value not in _NEVER_MEANT and not leaf.composed:
                spellings |= dict.fromkeys(leaf.spellings)
        _add_measures(tables, units, figures)
    for found in (words, units, figures):
        found.settle()
    phrases = _phrases(languages)
    return Vocabulary(
        words, units, figures, phrases, _numerals(languages), names_of(languages[0], languages[-1]), predicates_of(languages[0]),
        clausal_of(languages[0]), english_clausal_of(languages[-1]),
        note_words_of(languages[0], languages[-1]), _keyboard(languages), _listed("real", languages) | phrases.words,
        _listed("asking", languages),
        tuple(dict.fromkeys(intern(bare(word)) for word in (*spellings, *_listed("whole", languages)))),
        _single_words(spellings),
    )  # fmt: skip


def _phrases(languages: list[Tables]) -> Phrases:
    rows: dict[str, list[str]] = {}
    sets: dict[str, str] = {}
    for tables in languages:
        rows |= tables.get("phrase", {}).get("rows", {})
        sets |= tables.get("phrase", {}).get("sets", {})
    return Phrases(rows, sets)


def _word(leaf: Leaf) -> Word:
    """The word that all spellings of a leaf are."""
    cue = leaf.kind == "cue"
    return Word(
        (Sense(leaf.kind, leaf.value),),
        suffix=leaf.clinging,
        free=not leaf.clinging,
        ending=leaf.clinging and cue,
        apart=cue and leaf.value in _DENYING,
    )


def _add_measures(tables: Tables, units: Words, figures: Words) -> None:
    for value, spellings in tables.get("unit", {}).items():
        _add(units, split(spellings), Sense("unit", value))
    for spelling, value in tables.get("figure", {}).items():
        _add(figures, [spelling], Sense("figure", value))


def _add(words: Words, spellings: Iterable[str], sense: Sense) -> None:
    word = Word((sense,), suffix=False, free=True)
    for spelling in spellings:
        words.add(spelling, word)


def _single_words(spellings: Iterable[str]) -> tuple[str, ...]:
    """The single words in Latin letters, each once."""
    single = " ".join(spellings).replace("'", "").replace("-", " ").split()
    return tuple(dict.fromkeys(word for word in single if word.isascii() and word.isalpha()))


def _numerals(languages: list[Tables]) -> Numerals:
    figures: dict[str, int] = {}
    native: dict[str, int] = {}
    places: dict[str, int] = {}
    for tables in languages:
        if "figures" in tables:
            values = [int(value) for value in tables["figures"]["values"].split(",")]
            figures |= dict(zip(tables["figures"]["letters"], values, strict=True))
        native |= _by_spelling(tables.get("native", {}))
        places |= _by_spelling(tables.get("places", {}))
    uncounted = tuple(
        word for tables in languages for word in split(tables.get("uncounted", {}).get("words", "")) if word
    )
    return Numerals(figures, native, places, uncounted)


def _by_spelling(table: Mapping[str, str]) -> dict[str, int]:
    return {spelling: int(value) for value, spellings in table.items() for spelling in split(spellings)}


def _keyboard(languages: list[Tables]) -> dict[str, str]:
    keys: dict[str, str] = {}
    for tables in languages:
        if "keyboard" in tables:
            keys |= dict(zip(tables["keyboard"]["typed"], tables["keyboard"]["letters"], strict=True))
    return keys


def _listed(table: str, languages: list[Tables]) -> frozenset[str]:
    """The words of a mere list, of every language that has it."""
    return frozenset(word for tables in languages if table in tables for word in split(tables[table]["words"]))
