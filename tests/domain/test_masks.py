"""Buyers' data as it may be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasta_core.domain.masks import mask_address, mask_name, mask_phone, mask_phones_in


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("김민지", "김*지"),
        ("김구", "김*"),
        ("남궁민수", "남**수"),
        ("김", "*"),
        ("", ""),
        (" 김민지 ", "김*지"),
        ("Mina Kim", "M*** K**"),
    ],
)
def test_a_name_shows_its_ends(name: str, shown: str) -> None:
    assert mask_name(name) == shown


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("01012341234", "010-****-1234"),
        ("010-1234-1234", "010-****-1234"),
        ("0212345678", "02-****-5678"),
        ("0311234567", "031-****-4567"),
        ("050412345678", "0504-****-5678"),
        ("1234", "****"),
        ("", ""),
    ],
)
def test_a_phone_shows_its_first_group_and_last_four(phone: str, shown: str) -> None:
    assert mask_phone(phone) == shown


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("서울특별시 마포구 합정동 1-2 101호", "서울특별시 마포구 합정동"),
        ("서울 마포구 양화로 45, 3층", "서울 마포구"),
        ("경기도 성남시 분당구 판교역로 235 (삼평동) 101동 1204호", "경기도 성남시 분당구"),
        ("강원 평창군 대관령면 횡계리 12", "강원 평창군 대관령면"),
        ("12 Main Street", ""),
        ("101동 1204호", ""),
        ("", ""),
    ],
)
def test_an_address_ends_at_its_neighbourhood(address: str, shown: str) -> None:
    assert mask_address(address) == shown


@given(st.text(alphabet="가나다라마바사아자차카타파하", min_size=3, max_size=12))
def test_the_middle_of_a_name_is_never_shown(name: str) -> None:
    shown = mask_name(name)

    assert len(shown) == len(name)
    assert set(shown[1:-1]) == {"*"}


@given(st.from_regex(r"01[016789][0-9]{7,8}", fullmatch=True))
def test_a_mobile_number_shows_seven_digits_at_most(phone: str) -> None:
    shown = mask_phone(phone)

    assert shown == f"{phone[:3]}-****-{phone[-4:]}"
    assert mask_phone(shown) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("010-1234-5678로 전화", "010-****-5678로 전화"),
        ("전화 01012345678.", "전화 010-****-5678."),
        ("02-123-4567 or 0502 123 4567", "02-****-4567 or 0502-****-4567"),
        ("주문 2026112312345678 송장 681234567890", "주문 2026112312345678 송장 681234567890"),
    ],
)
def test_a_phone_in_a_note_is_masked_and_other_numbers_are_not(typed: str, shown: str) -> None:
    assert mask_phones_in(typed) == shown


@given(st.text(max_size=40))
def test_what_is_masked_already_is_shown_as_it_is(text: str) -> None:
    for mask in (mask_name, mask_phone, mask_address):
        assert mask(mask(text)) == mask(text)
