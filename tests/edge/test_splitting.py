"""Long markup in parts: nothing is lost, every part is well-formed and short enough."""

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.splitting import MOST_TAGS, bare, cut, parts, units
from bot.demo.telegram.html_reading import read_html

WORDS = st.text(st.sampled_from("ab 가🧥\n"), min_size=1, max_size=40)
PIECES = st.one_of(
    WORDS,
    WORDS.map(lambda text: f"<b>{text}</b>"),
    WORDS.map(lambda text: f"<blockquote>x<i>{text}</i>\n{text}</blockquote>"),
    st.sampled_from(["&lt;", "&amp;", "\n"]),
)
MARKUP = st.lists(PIECES, min_size=1, max_size=60).map("".join)


def _letters(text: str) -> str:
    return "".join(text.split())


@given(MARKUP, st.integers(40, 300))
def test_no_letter_is_lost_and_every_part_fits_and_parses(html: str, longest: int) -> None:
    cut_up = parts(html, longest)

    assert _letters("".join(bare(part) for part in cut_up)) == _letters(bare(html))
    for part in cut_up:
        text, entities = read_html(part)
        assert units(text) <= longest
        assert len(entities) <= MOST_TAGS


@given(MARKUP, st.integers(40, 300))
def test_what_is_cut_fits_and_parses(html: str, longest: int) -> None:
    text, _ = read_html(cut(html, longest))

    assert units(text) <= longest


def test_a_word_without_end_is_cut_all_the_same() -> None:
    assert [len(part) for part in parts("x" * 10_000)] == [4096, 4096, 1808]
