"""What tells names and mere predicates by their shape: surnames, titles, how shops and sentences end."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.reading.words import bare

Tables = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Names:
    """What tells a person's name: surnames, and what stands behind a name."""

    surnames: frozenset[str]
    long_surnames: frozenset[str]
    latin_shops: frozenset[str]
    """Words that may stand inside the name of a shop in Latin letters."""
    latin_surnames: frozenset[str]
    """Surnames in Latin letters that are also English words."""
    currencies: frozenset[str]
    """Surnames that are also the name of a currency."""
    romanised: frozenset[str]
    """Names in Latin letters, surnames above all."""
    edges: frozenset[str]
    """Words of time (last, this) that a name does not begin with."""
    honorifics: tuple[str, ...]
    titles: frozenset[str]
    """Titles that nothing but a name stands before."""
    given: frozenset[str]
    """Given names that are also words."""
    particles: tuple[str, ...]
    nouns: frozenset[str]
    """Everyday words that are built like names (이벤트, 라이브)."""
    objects: tuple[str, ...]
    """Particles of what is asked for; the last two are forms of one, behind a closed and an open syllable."""
    shops: tuple[str, ...]
    """How the names of shops end."""
    places: frozenset[str]
    """Syllables that are a ten, hundred, thousand or myriad."""


@dataclass(frozen=True, slots=True)
class Predicates:
    """How words end that only end a sentence."""

    past: frozenset[str]
    """What stands behind a syllable that ends in a double s."""
    sure: tuple[str, ...]
    """Endings that neither a noun nor a name has."""
    perhaps: tuple[str, ...]
    """Endings that some names have."""
    words: frozenset[str]
    asides: tuple[str, ...]
    """Endings of why somebody looks, or of what goes on around him."""
    after: str
    being: tuple[str, ...]
    """Behind a word that ends in `after` these say that somebody is at it (기다리고 계세요)."""
    seeming: tuple[str, ...]
    """Behind any word these say that something only seems so, or that somebody is busy with it."""
    chained: tuple[str, ...]
    """Endings behind which a word with an ending of `before` goes on with what is meant (밀려서 취소된 주문)."""
    before: tuple[str, ...]
    housed: str
    """What stands behind somebody's name as well (민지네)."""


@dataclass(frozen=True, slots=True)
class Clausal:
    """How clauses end that only say why, and what they speak of."""

    reasons: tuple[str, ...]
    """Endings of what is told as a reason, also of a write."""
    leading: tuple[str, ...]
    """Endings of a reason that stands before what is asked, never behind it."""
    asides: tuple[str, ...]
    """Endings that say why somebody looks, or that only ask to see; never explained in a write."""
    topics: tuple[str, ...]
    """What a reason speaks of, whatever its verb."""
    negating: tuple[str, ...]
    """Small words of not; only what reasons are about may be negated so (사이즈가 안 맞아서)."""
    causal: tuple[str, ...]
    """Endings of because, which make a reason of a single word."""
    general: tuple[str, ...]
    """Verbs of anything: without a topic they tell what was done."""
    reporting: tuple[str, ...]
    """Syllables of what somebody tells of what he or another did or meant to do."""
    never: tuple[str, ...]
    """Syllables with which a wish, a doubt or a condition ends."""


@dataclass(frozen=True, slots=True)
class EnglishClausal:
    """What English clauses begin with that only say why, what they end before, and what makes something else of them."""

    subjects: frozenset[str]
    joins: frozenset[str]
    never: frozenset[str]


@dataclass(frozen=True, slots=True)
class NoteWords:
    """What tells a note from talk of one."""

    quoted: tuple[str, ...]
    """How reported speech ends."""
    told: tuple[str, ...]
    """How a word begins that tells of a note that is there."""
    says: tuple[str, ...]
    """The same in English, behind the note's number (the note on 123 says ...)."""


def names_of(korean: Tables, english: Tables) -> Names:
    """What the two vocabularies know of names."""
    return Names(
        surnames=frozenset(korean["surname"]["letters"]),
        long_surnames=frozenset(split(korean["surname"]["pairs"])),
        latin_shops=frozenset(split(english["names"]["shop_words"])),
        latin_surnames=frozenset(split(english["names"]["surname"])),
        currencies=frozenset(split(english["names"]["currency"])),
        romanised=frozenset(split(english["names"]["romanised"])),
        edges=frozenset(split(korean["day"]["edge"]["last"]) + split(korean["day"]["edge"]["this"])),
        titles=frozenset(split(korean["honorific"]["titles"])),
        given=frozenset(split(korean["honorific"]["given"])),
        honorifics=_longest_first(korean["honorific"]["words"]),
        particles=_longest_first(korean["honorific"]["particles"]),
        nouns=frozenset(split(korean["real"]["words"])),
        objects=tuple(split(korean["honorific"]["objects"])),
        shops=_longest_first(korean["shop"]["endings"]),
        places=frozenset(spelling for spellings in korean["places"].values() for spelling in split(spellings)),
    )


def predicates_of(korean: Tables) -> Predicates:
    """What the vocabulary knows of endings."""
    endings, aside = korean["predicate"], korean["aside"]
    return Predicates(
        frozenset(split(endings["past"])),
        tuple(split(endings["sure"])),
        tuple(split(endings["perhaps"])),
        frozenset(split(endings["words"])),
        tuple(split(aside["endings"])),
        aside["after"],
        tuple(split(aside["being"])),
        tuple(split(aside["seeming"])),
        tuple(split(aside["chained"])),
        tuple(split(aside["before"])),
        aside["housed"],
    )


def english_clausal_of(english: Tables) -> EnglishClausal:
    """What the vocabulary knows of English clauses that say why."""
    clause = english["clause"]
    return EnglishClausal(*(frozenset(split(clause[name])) for name in ("subjects", "joins", "never")))


def note_words_of(korean: Tables, english: Tables) -> NoteWords:
    """What the vocabularies know of notes."""
    told, says = tuple(split(korean["noted"]["told"])), tuple(split(english["noted"]["told"]))
    return NoteWords(tuple(split(korean["quoted"]["tails"])), told, says)


def clausal_of(korean: Tables) -> Clausal:
    """What the vocabulary knows of clauses that say why."""
    clause = korean["clause"]
    parts = ("reasons", "leading", "asides", "topics", "negating", "causal", "general", "reporting", "never")
    return Clausal(*(tuple(split(clause[name])) for name in parts))


def _longest_first(spellings: str) -> tuple[str, ...]:
    return tuple(sorted((bare(spelling) for spelling in split(spellings)), key=len, reverse=True))


def split(spellings: str) -> list[str]:
    """The spellings of one line."""
    return [spelling.strip() for spelling in spellings.split(",")]
