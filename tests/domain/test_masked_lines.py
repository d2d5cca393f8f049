"""A line that is kept holds nobody's data, and still says what it said."""

import re

from hypothesis import given
from hypothesis import strategies as st

from fasta_core.domain.masked_lines import masked_line, possible_names


def test_words_and_small_numbers_stay() -> None:
    assert masked_line("쿠 품절  풀어줘 3개 35,000원", ()) == "쿠 품절 풀어줘 3개 35,000원"


def test_numbers_of_orders_phones_and_invoices_are_hidden_in_their_own_shape() -> None:
    assert masked_line("2026112312345678 뭐야", ()) == "################ 뭐야"
    assert masked_line("010-1234-5678 로 전화", ()) == "###-####-#### 로 전화"
    assert masked_line("010 123 4567", ()) == "### ### ####"
    assert masked_line("뒷번호 5678", ()) == "뒷번호 ####"
    assert masked_line("6812 3456 7890", ()) == "#### #### ####"
    assert masked_line("０１０１２３４５６７８", ()) == "###########"


def test_a_mail_address_is_hidden() -> None:
    assert masked_line("minji.kim@example.com 한테", ()) == "##################### 한테"


def test_a_name_is_masked_however_it_is_spaced_and_wherever_it_stands() -> None:
    assert masked_line("김민지님 어디, 김 민지가 또", {"김민지"}) == "김*지님 어디, 김 *지가 또"
    assert masked_line("where is KIM minji", {"Kim Minji"}) == "where is K** m****"


def test_a_latin_name_is_masked_only_as_a_whole_word() -> None:
    assert masked_line("jo and jordan", {"Jo"}) == "j* and jordan"


def test_a_name_is_found_with_its_particle_and_in_two_words() -> None:
    assert "김민지" in possible_names("김민지는 언제 와")
    assert "김민지" in possible_names("김 민지는 언제 와")
    assert "Kim Minji" in possible_names("where is kim minji")


@given(st.text("0123456789 -.가a", max_size=60))
def test_no_four_digits_in_a_row_are_left(text: str) -> None:
    assert re.search(r"\d{4}", masked_line(text, ())) is None


@given(st.text("김민지박하나 는이가", max_size=40))
def test_no_name_is_left(text: str) -> None:
    kept = masked_line(text, {"김민지"})

    assert "김민지" not in kept.replace(" ", "")
