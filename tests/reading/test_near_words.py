"""One keystroke between two words is what RapidFuzz's optimal string alignment counts as one."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance.OSA import distance

from bot.reading.near_words import NearWords, is_one_stroke

KEYS = st.text(alphabet="abc", max_size=7)
"""Few keys, so that many pairs are near."""


@given(KEYS, KEYS)
def test_one_stroke_is_a_distance_of_one(typed: str, meant: str) -> None:
    assert is_one_stroke(typed, meant) == (distance(typed, meant) == 1)


@given(
    st.lists(st.text(alphabet="abcd", min_size=3, max_size=8), max_size=30),
    st.text(alphabet="abcd", min_size=2, max_size=9),
)
def test_every_word_one_stroke_away_is_found_and_no_other(words: list[str], typed: str) -> None:
    near = NearWords((word, word) for word in words)

    assert set(near.near(typed)) == {word for word in words if distance(typed, word) == 1}
