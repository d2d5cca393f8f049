"""One keystroke between two words is what RapidFuzz's optimal string alignment counts as one."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance.OSA import distance

from bot.reading.near_words import NearWords


@given(
    st.lists(st.text(alphabet="abc", min_size=3, max_size=8), max_size=50),
    st.text(alphabet="abc", min_size=2, max_size=9),
)
def test_every_word_one_stroke_away_is_found_and_no_other(words: list[str], typed: str) -> None:
    near = NearWords((word, word) for word in words)

    assert set(near.near(typed)) == {word for word in words if distance(typed, word) == 1}
