"""Reads the vocabulary files once: every word the reader knows, and the figures, surnames and keys of the languages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from sys import intern
from typing import Any, NamedTuple

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
)
from bot.reading.words import Word, Words, bare

_LANGUAGES = ("ko", "en")
_APART = frozenset(
    {
        "unit",
        "figures",
        "native",
        "uncounted",
        "places",
        "surname",
        "shop",
        "predicate",
        "aside",
        "clause",
        "quoted",
        "noted",
        "slang",
        "honorific",
        "keyboard",
        "real",
        "asking",
        "names",
        "figure",
        "phrase",
    }
)
_NEVER_MEANT = ("chat", "idiom", "aside", "nuisance", "regret", "state", "recent_act")
"""Words that no typing error is taken for."""
_CLINGING = "clinging"
_COMPOSE = "compose"
_DENYING = ("neg", "doubt", "done", "not_now", "before")


class Leaf(NamedTuple):
    """One line of a vocabulary file: what its spellings mean, and whether they cling to the word before."""

    kind: str
    value: Any
    spellings: list[str]
    clinging: bool
    composed: bool = False
    """They were put together of beginnings and endings; too many to be what a typing error was meant to be."""


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
        for leaf in _leaves_of(tables):
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
        tuple(dict.fromkeys(intern(bare(spelling)) for spelling in spellings)), _single_words(spellings),
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
        _add(units, _split(spellings), Sense("unit", value))
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


def _leaves_of(tables: Tables) -> Iterator[Leaf]:
    for table, content in tables.items():
        slang = tables.get("slang", {})
        if table == _COMPOSE:
            yield from (_composed(entry) for entry in content)
        elif table == _CLINGING:
            yield from (_with_slang(leaf, slang) for leaf in _leaves(content, (), clinging=True))
        elif table not in _APART:
            yield from (_with_slang(leaf, slang) for leaf in _leaves({table: content}, (), clinging=False))


def _composed(entry: Mapping[str, str]) -> Leaf:
    """The words made of every beginning with every ending."""
    spellings = [head + tail for head in _split(entry["heads"]) for tail in _split(entry["tails"])]
    return Leaf(entry["kind"], entry["value"], spellings, clinging=False, composed=True)


def _with_slang(leaf: Leaf, slang: Mapping[str, str]) -> Leaf:
    """The leaf; words of asking also with the endings that are typed for fun (주세욤)."""
    if leaf.value != "do" or not slang:
        return leaf
    more = [
        spelling.removesuffix(ending) + instead
        for ending, letters in slang.items()
        for spelling in leaf.spellings
        if spelling.endswith(ending)
        for instead in _split(letters)
    ]
    return leaf._replace(spellings=[*leaf.spellings, *more])


def _leaves(tables: Tables, path: tuple[str, ...], *, clinging: bool) -> Iterator[Leaf]:
    for key, content in tables.items():
        if isinstance(content, str):
            kind = ".".join(path)
            yield Leaf(kind, _value(kind, key), _split(content), clinging)
        else:
            yield from _leaves(content, (*path, key), clinging=clinging)


def _split(spellings: str) -> list[str]:
    return [spelling.strip() for spelling in spellings.split(",")]


def _value(kind: str, key: str) -> Any:
    if kind == "day.length":
        unit, count = key.split()
        return unit, int(count)
    return int(key) if key.removeprefix("-").isdecimal() else key


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
        word for tables in languages for word in _split(tables.get("uncounted", {}).get("words", "")) if word
    )
    return Numerals(figures, native, places, uncounted)


def _by_spelling(table: Mapping[str, str]) -> dict[str, int]:
    return {spelling: int(value) for value, spellings in table.items() for spelling in _split(spellings)}


def _keyboard(languages: list[Tables]) -> dict[str, str]:
    keys: dict[str, str] = {}
    for tables in languages:
        if "keyboard" in tables:
            keys |= dict(zip(tables["keyboard"]["typed"], tables["keyboard"]["letters"], strict=True))
    return keys


def _listed(table: str, languages: list[Tables]) -> frozenset[str]:
    """The words of a mere list, of every language that has it."""
    return frozenset(word for tables in languages if table in tables for word in _split(tables[table]["words"]))
