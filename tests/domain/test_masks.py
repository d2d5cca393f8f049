"""Buyers' data are masked in one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasta_core.domain.masks import mask_address, mask_name, mask_phone


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("김민지", "김*지"),
        ("김민", "김*"),
        ("남궁민수", "남**수"),
        ("김 민지", "김 *지"),
        ("Lee Hana", "L** H***"),
        ("보다상점", "보**점"),
        ("김", "*"),
        ("", ""),
    ],
)
def test_a_name_keeps_its_ends_and_a_latin_one_its_initials(name: str, shown: str) -> None:
    masked = mask_name(name)

    assert masked == shown


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("01012345678", "010-****-5678"),
        ("010-1234-5678", "010-****-5678"),
        ("0111234567", "011-****-4567"),
        ("021234567", "02-****-4567"),
        ("050412345678", "0504-****-5678"),
        ("+82 10 1234 5678", "010-****-5678"),
        ("010-****-5678", "010-****-5678"),
        ("010-12**-5678", "****"),
        ("5678", "****"),
        ("", ""),
    ],
)
def test_a_phone_keeps_its_first_part_and_its_last_four(phone: str, shown: str) -> None:
    masked = mask_phone(phone)

    assert masked == shown


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("서울 강남구 역삼동 123-4 101호", "서울 강남구 역삼동"),
        ("서울특별시 강남구 테헤란로 12길 3, 5층", "서울특별시 강남구"),
        ("경기도 양평군 서종면 문호리 12", "경기도 양평군 서종면"),
        ("서울 강남구 래미안퍼스티지 101동 1203호", "서울 강남구"),
        ("서울시 종로구 세종로1가 12", "서울시 종로구"),
        ("12 Teheran-ro, Seoul", ""),
        ("", ""),
    ],
)
def test_an_address_ends_at_its_town_or_ward(address: str, shown: str) -> None:
    masked = mask_address(address)

    assert masked == shown


@given(st.text(max_size=40))
def test_masking_a_masked_name_gives_nothing_more_away(name: str) -> None:
    once = mask_name(name)

    assert mask_name(once) == once


@given(
    st.text(alphabet="가나다라마바사 ", min_size=3, max_size=12).filter(lambda name: len(name.replace(" ", "")) >= 3)
)
def test_no_inner_letter_of_a_name_is_shown(name: str) -> None:
    shown = [sign for sign in mask_name(name) if not sign.isspace()]

    assert set(shown[1:-1]) == {"*"}


@given(st.text(alphabet="0123456789-+ ", max_size=20))
def test_a_phone_never_shows_its_middle(phone: str) -> None:
    shown = mask_phone(phone)

    assert shown == "" or "****" in shown
