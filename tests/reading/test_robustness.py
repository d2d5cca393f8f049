"""Nothing a person can type raises, and what is too long is said to be."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.lexicon import packaged
from bot.reading.reader import Reader

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
READER = Reader()
WORDS = sorted(packaged().spellings)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    assert READER.read(text, NOW).as_json()["outcome"] in {"understood", "ask", "unknown"}


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from(["", " ", "~", ", ", "-", "/"]))
def test_any_heap_of_known_words_is_read(words: list[str], joint: str) -> None:
    assert READER.read(joint.join(words)[:400], NOW).as_json()["outcome"] in {"understood", "ask", "unknown"}


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="0123456789-/.~,: 월일년주개만천원전부터까지+#()", max_size=120))
def test_any_heap_of_digits_and_units_is_read(text: str) -> None:
    assert READER.read(text, NOW).as_json()["outcome"] in {"understood", "ask", "unknown"}


def test_a_line_over_four_hundred_characters_is_too_long() -> None:
    reading = READER.read("주문 123 복원해줘 " * 40, NOW)

    assert (reading.outcome.value, reading.intent, reading.flags) == ("unknown", None, ("too_long",))


@pytest.mark.parametrize(
    "text",
    ["", " ", "?", "1" * 400, "가" * 400, "🙏" * 400, "\ud800", "\x00" * 50, "'" * 400, "이만" * 200, "week of " * 50],
)
def test_nonsense_is_not_a_request(text: str) -> None:
    assert READER.read(text, NOW).intent is None or "1" in text


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=100))
def test_the_same_line_reads_the_same_again(text: str) -> None:
    assert READER.read(text, NOW) == READER.read(text, NOW)
