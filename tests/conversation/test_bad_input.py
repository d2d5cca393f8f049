"""Bad input: whatever is typed or tapped, one answer, nothing lost, no exception."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conversation.talking import House, Talk

LINES = [
    "ㅁㄴㅇㄹ",
    "🙂🙂🙂",
    "1" * 400,
    "가" * 4096,
    "주문 " * 800,
    "\u202e\u200b\u0007 주문 123",
    "<b>주문</b> & <script>",
    "주문 " + ", ".join(str(n) for n in range(1, 60)) + " 복원",
    "직거래 김민지 0원",
    "A-102 재고 -99999999999999999999",
    "직거래 김민지 99999999999999999999원",
    "페어리 홍길동 A-102 0개 84,000",
    "123 송장 1",
    "{}",
    "%s %d {0}",
    "주문 99999999999999999999999999",
    "123 메모 " + "가" * 380,
]


@pytest.mark.parametrize("line", LINES, ids=range(len(LINES)))
def test_every_line_gets_one_answer(house: House, talk: Talk, line: str) -> None:
    house.shop.opens()

    talk.says(line)

    assert len(talk.messages) == 1
    assert 0 < len(talk.shown) <= 4096


@pytest.mark.parametrize("line", LINES, ids=range(len(LINES)))
def test_every_line_in_an_open_form_gets_one_answer(talk: Talk, line: str) -> None:
    talk.says("직거래 등록해줘")
    before = len(talk.messages)

    talk.says(line)

    assert len(talk.messages) == before + 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(line=st.text(min_size=1, max_size=60))
def test_any_text_gets_one_answer(talk: Talk, line: str) -> None:
    before = len(talk.messages)

    talk.says(line)

    assert len(talk.messages) == before + 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.text(max_size=64))
def test_any_tap_gets_one_answer(talk: Talk, data: str) -> None:
    before = len(talk.messages)

    talk.taps_data(data, 1)

    assert len(talk.messages) == before + 1


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    verb=st.sampled_from(
        ["n", "p", "o", "m", "d", "rel", "fix", "do", "show", "back", "c", "x", "a", "s", "r", "l", "go"]
    ),
    rest=st.text(max_size=12),
)
def test_any_verb_on_any_card_gets_one_answer(house: House, talk: Talk, verb: str, rest: str) -> None:
    house.shop.opens()
    for line in ("오늘 주문", "주문 1", "도움말", "알림 설정 보여줘", "1 취소완료", "직거래 등록해줘", "/language"):
        talk.says(line)
        card, before = talk.message, talk.house.last[talk.chat]
        talk.taps_data(f"{card.card}:{verb}:{rest}", card.id)
        assert talk.message is not before


def test_what_is_needed_cannot_be_skipped_by_a_made_up_tap(house: House, talk: Talk) -> None:
    number = house.shop.opens()
    talk.says(f"{number} 메모")
    before = len(talk.messages)

    talk.taps_verb("skip")
    talk.says("문 앞에")

    assert "문 앞에" in talk.shown
    assert len(talk.messages) == before + 2
