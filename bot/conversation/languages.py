"""The language a person is spoken to in: their own choice, else Telegram's setting."""

from dataclasses import replace

from bot.conversation.cards import Kind, Tap, new_card
from bot.conversation.said import Deed, Said, said
from bot.conversation.turn import Turn
from bot.replies.notices import card_of_another, nothing_for_it
from bot.replies.people import language_reply, language_set
from bot.replies.words import LANGUAGES, words_for
from fasta_core.storage.cards import Card
from fasta_core.storage.units import SqlUnit


def with_language_heard(turn: Turn, what: Said | Deed) -> Said | Deed:
    """What is said, and with it Telegram's setting where it is another than the last time: alerts are to speak it, too."""
    if turn.heard.language is None or isinstance(what, Deed):
        return what
    language = words_for(turn.heard.language).language
    if language == turn.person.heard_in:
        return what

    def keep(unit: SqlUnit) -> None:
        unit.people_store.heard_in(turn.person.id, language)

    return replace(what, beside=(*what.beside, keep))


def choose(turn: Turn, language: str = "") -> Said:
    """The languages as buttons; one that was named is set at once."""
    if language.lower() in LANGUAGES:
        return _set(turn, language.lower())
    return said(language_reply(turn.person.language, turn.shown()), new_card(turn, Kind.LANGUAGE, {}))


def tapped(turn: Turn, card: Card, tap: Tap) -> Said:
    """A tap on a language."""
    if card.person != turn.person.id:
        return said(card_of_another(turn.shown()))
    if tap.word != "l" or tap.rest not in {"", *LANGUAGES}:
        return said(nothing_for_it(turn.shown()))
    return _set(turn, tap.rest or None, turn.heard.message)


def _set(turn: Turn, language: str | None, message: int | None = None) -> Said:
    turn = replace(turn, words=words_for(language or turn.heard.language))

    def keep(unit: SqlUnit) -> None:
        unit.people_store.speak(turn.person.id, language)

    return replace(said(language_set(turn.shown()), None, message), beside=(keep,))
