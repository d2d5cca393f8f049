"""Sheets sent as a file: a plan is shown first, a tap takes it over, wrong files get a kind sentence."""

from fasta_core.domain.order import Status
from tests.conversation.talking import House, Talk

HEAD = "쇼핑몰,주문번호,상품명,금액,주문자,상태\n"
SHEET = (HEAD + "쿠팡,C-1,울 코트,35000,김민지,신규주문\n쿠팡,C-2,울 코트,12000,홍길동,신규주문\n").encode()


def counted(house: House) -> int:
    """How many orders there are."""
    found: int = house.shop.asks("orders").totals.count
    return found


def test_a_sheet_shows_its_plan_and_changes_nothing(house: House, talk: Talk) -> None:
    talk.sends("orders.csv", SHEET)

    assert "신규 2건" in talk.shown
    assert talk.verbs == ["go", "no"]
    assert counted(house) == 0


def test_a_tap_takes_it_over_once(house: House, talk: Talk) -> None:
    talk.sends("orders.csv", SHEET)

    talk.taps_verb("go")
    talk.taps_verb("go")

    assert counted(house) == 2
    assert house.shop.faults() == ()


def test_the_same_file_twice_changes_nothing(house: House, talk: Talk) -> None:
    talk.sends("orders.csv", SHEET)
    talk.taps_verb("go")

    talk.sends("orders.csv", SHEET)

    assert talk.buttons == []
    assert counted(house) == 2


def test_errors_name_the_row_and_the_good_rows_come_in(house: House, talk: Talk) -> None:
    talk.sends("orders.csv", SHEET + "쿠팡,C-3,울 코트,많이,김민지,신규주문\n".encode())
    assert "오류 1건" in talk.shown
    assert "4" in talk.shown

    talk.taps_verb("go")

    assert counted(house) == 2


def test_a_sheet_that_cancels_again_turns_a_restored_order_back(house: House, talk: Talk) -> None:
    talk.sends("orders.csv", SHEET)
    talk.taps_verb("go")
    cancelled = (HEAD + "쿠팡,C-1,울 코트,35000,김민지,취소완료\n").encode()
    talk.sends("orders.csv", cancelled)
    talk.taps_verb("go")
    assert house.shop.order("1").status is Status.CANCELLED
    house.shop.malls["coupang"].says("1", Status.NEW, house.shop.now)
    house.shop.does("restore", orders=["1"])

    talk.sends("orders.csv", cancelled)
    talk.taps_verb("go")

    assert house.shop.order("1").status is Status.CANCELLED


def test_a_declined_sheet_is_left(house: House, talk: Talk) -> None:
    talk.sends("orders.csv", SHEET)

    talk.taps_verb("no")
    talk.taps_verb("go")

    assert counted(house) == 0


def test_a_sheet_planned_before_something_changed_does_nothing(house: House, talk: Talk) -> None:
    talk.sends("orders.csv", SHEET)
    plan = talk.message
    talk.sends("orders.csv", SHEET)
    talk.taps_verb("go")

    talk.taps_verb("go", plan)

    assert counted(house) == 2
    assert house.shop.faults() == ()


def test_files_that_are_none_get_a_kind_sentence(talk: Talk) -> None:
    for name, content in (
        ("photo.xlsx", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40),
        ("empty.csv", b""),
        ("words.csv", "아무 말이나\n하나\n".encode()),
        ("broken.xlsx", b"PK\x03\x04 broken"),
        ("heads.csv", HEAD.encode()),
    ):
        before = len(talk.messages)
        talk.sends(name, content)
        assert len(talk.messages) == before + 1
        assert talk.buttons == []


def test_somebody_who_only_looks_brings_no_sheets(house: House, viewer: Talk) -> None:
    viewer.sends("orders.csv", SHEET)

    assert "권한" in viewer.shown
    assert counted(house) == 0


def test_what_is_not_taken_over_is_told_in_the_plan(house: House, talk: Talk) -> None:
    talk.sends("orders.csv", SHEET)
    talk.taps_verb("go")

    head = "쇼핑몰,주문번호,상품명,금액,수량,택배사,송장번호\n"
    talk.sends("later.csv", (head + "쿠팡,C-1,울 코트,39000,2,번개택배,681234567893\n").encode())

    assert "시트(쇼핑몰)에는 39,000원인데 우리는 35,000원" in talk.shown
    assert "시트(쇼핑몰)에는 2개인데 우리는 1개" in talk.shown
    assert "번개택배" in talk.shown
    talk.taps_verb("go")
    assert house.shop.order("1").total == 35_000
