"""What the desk offers to say is what its own reader understands."""

from datetime import datetime

import pytest

from bot.reading.reader import Reader
from bot.reading.reading import Outcome
from bot.replies.menu import MENU
from bot.replies.shown import Shown
from bot.replies.words import LANGUAGES, words_for
from tests.replies.samples import BOTH
from tests.replies.test_every_word import CONTRACT

NOW = datetime.fromisoformat("2026-11-23T10:00+09:00")
MEANT = {
    "menu-sold-out": "sold_out_orders",
    "menu-delayed": "delayed_returns",
    "menu-today": "orders",
    "menu-trade": "direct_trade",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("intent", sorted(CONTRACT))
def test_every_example_reads_as_what_it_is_an_example_of(intent: str, language: str) -> None:
    line = words_for(language).label(f"example-{intent.replace('_', '-')}")

    reading = Reader().read(line, NOW)

    assert (reading.outcome, reading.intent) == (Outcome.UNDERSTOOD, intent), line


@pytest.mark.parametrize("context", BOTH, ids=LANGUAGES)
def test_every_key_of_the_keyboard_reads_as_what_it_says(context: Shown) -> None:
    read = {key: Reader().read(context.words.label(key), NOW).intent for line in MENU for key in line}

    assert read == MEANT
