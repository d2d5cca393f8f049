"""A clause that only gives a reason changes nothing of a write, and a clause that calls it off or tells of it leaves no write."""

from itertools import product

import pytest

from bot.reading.reader import Reader
from bot.reading.reading import Outcome, Reading
from tests.reading.expected import is_understood_write
from tests.reading.test_robustness import NOW

WRITES = ["주문 4521 복원해줘", "4521 취소완료 처리해주세요", "4521 품절해제 부탁드려요", "A-102 재고 3개 추가해주세요"]
REASONS = [
    "손님이 그냥 받으시겠대요", "고객님이 실수로 누르셨대요", "물건 들어왔어요", "단추가 떨어졌네요", "사이즈가 안 맞는대요",
    "촬영용 샘플 나갔어요", "마켓에서 환불 나갔다고 하네요", "택배가 분실됐대요", "실사해보니 남아서요",
]  # fmt: skip
TALK = [
    "제가 할게요", "아까 했어요", "이미 끝났대요", "나중에 할게요", "장난이에요", "안 해도 된대요", "아니에요", "왜 안 되죠",
    "하지 말래요", "누가 했어요?", "팀장님이 하신대요", "하면 안 된대요",
]  # fmt: skip
ENGLISH_WRITES = ["restore 4521", "mark 4521 cancelled", "release sold out 4521"]
ENGLISH_REASONS = [
    "the refund went out", "customer picked the wrong colour", "buyer's keeping it", "they got their money back",
    "the shipment came in early",
]  # fmt: skip
ENGLISH_TALK = [
    "he said he would do it", "they asked me not to", "the manager will handle it", "customer says no", "it's done already",
    "she wants to think about it", "if they agree", "not yet",
]  # fmt: skip


@pytest.mark.parametrize("write", WRITES)
def test_a_reason_before_or_behind_changes_nothing(reader: Reader, write: str) -> None:
    plain = reader.read(write, NOW)
    lines = [line for reason in REASONS for line in (f"{reason} {write}", f"{write} {reason}", f"{reason}. {write}")]

    changed = [line for line in lines if not _same(reader, line, plain)]

    assert plain.outcome is Outcome.UNDERSTOOD
    assert changed == []


@pytest.mark.parametrize("write", ENGLISH_WRITES)
def test_an_english_reason_behind_a_comma_or_before_a_so_changes_nothing(reader: Reader, write: str) -> None:
    plain = reader.read(write, NOW)
    lines = [line for reason in ENGLISH_REASONS for line in (f"{write}, {reason}", f"{reason} so {write}")]

    changed = [line for line in lines if not _same(reader, line, plain)]

    assert plain.outcome is Outcome.UNDERSTOOD
    assert changed == []


@pytest.mark.parametrize(("writes", "talk"), [(WRITES, TALK), (ENGLISH_WRITES, ENGLISH_TALK)])
def test_talk_beside_it_leaves_no_write(reader: Reader, writes: list[str], talk: list[str]) -> None:
    lines = [line for write, said in product(writes, talk) for line in (f"{write}, {said}", f"{write} {said}")]

    written = [line for line in lines if is_understood_write(reader.read(line, NOW))]

    assert written == []


@pytest.mark.parametrize("name", ["민서", "김하네", "순이네"])
def test_a_buyer_whose_name_ends_like_a_clause_stays_the_buyer(reader: Reader, name: str) -> None:
    reading = reader.read(f"직거래 {name} 35000원", NOW)

    assert (reading.intent, reading.slots.get("buyer")) == ("direct_trade", name)


def _same(reader: Reader, line: str, plain: Reading) -> bool:
    reading = reader.read(line, NOW)
    return (reading.outcome, reading.intent, reading.slots, reading.flags) == (
        plain.outcome, plain.intent, plain.slots, plain.flags,
    )  # fmt: skip
