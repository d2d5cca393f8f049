"""Particles fit the word before them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.particles import particle

SYLLABLES = st.integers(0xAC00, 0xD7A3).map(chr)


@pytest.mark.parametrize(
    ("word", "objects", "ways"),
    [
        ("주문", "을", "으로"),
        ("재고", "를", "로"),
        ("쿠팡", "을", "으로"),
        ("서울", "을", "로"),
        ("122", "를", "로"),
        ("123", "을", "으로"),
        ("1", "을", "로"),
        ("120", "을", "으로"),
        ("A-102", "를", "로"),
        ("B", "를", "로"),
        ("XL", "을", "로"),
        ("CM", "을", "으로"),
        ("Nike", "를", "로"),
        ("Moodon", "을", "으로"),
        ("Style", "을", "로"),
        ("Book", "을", "으로"),
        ("café", "를", "로"),
        ("린넨셔츠(베이지)", "를", "로"),
        ("가방(쇼퍼)", "을", "으로"),
        ("“무드온”", "을", "으로"),
        ("'A-102'", "를", "로"),
        ("(가방)", "을", "으로"),
        ("5%", "를", "로"),
        ("김*지", "를", "로"),
        ("쿠팡 😀", "을", "으로"),
        ("ㅋㅋ", "을", "으로"),
        ("1호점", "을", "으로"),
        ("３", "을", "으로"),
        ("<b>재고</b>", "를", "로"),
        ("A&amp;B", "를", "로"),
        ("😀", "을(를)", "(으)로"),
        ("", "을(를)", "(으)로"),
        ("金", "을(를)", "(으)로"),
    ],
)
def test_the_particle_fits_how_the_word_is_read(word: str, objects: str, ways: str) -> None:
    found = particle(word, "을", "를"), particle(word, "으로", "로")

    assert found == (objects, ways)


@given(SYLLABLES)
def test_every_syllable_is_told_by_its_final_consonant(syllable: str) -> None:
    parts = unicodedata.normalize("NFD", syllable)
    final = parts[2] if len(parts) > 2 else None

    assert particle(syllable, "은", "는") == ("는" if final is None else "은")
    assert particle(syllable, "으로", "로") == ("로" if final in {None, "\u11af"} else "으로")


@given(st.text(max_size=30), SYLLABLES)
def test_only_the_end_of_a_word_counts(before: str, last: str) -> None:
    whole = particle(before.replace("<", "") + last, "이", "가")

    assert whole == particle(last, "이", "가")


@given(st.text())
def test_any_text_gets_one_of_three_forms(word: str) -> None:
    assert particle(word, "을", "를") in {"을", "를", "을(를)"}
