"""Why a line was read so is told in sentences that a person understands."""

from datetime import UTC, datetime

import pytest

from bot.reading.reader import Reader
from bot.replies.why import why
from tests.reading.expected import LINES, expected

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
READER = Reader()


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("쿠팡 회수지연 지난주", ["‘지난주’는 11/16~11/22로 읽었어요."]),
        ("스스 어제 취소완료", ["‘어제’는 11월 22일 (일)로 읽었어요.", "‘스스’는 네이버로 읽었어요."]),
        ("풉절주문", ["‘풉절주문’을 ‘품절주문’으로 고쳐 읽었어요."]),
        (
            "123 아니 124 복원해줘",
            [
                "‘123 아니’는 뒤에서 바꿔 말하셔서 빼고 읽었어요.",
                "‘복원’이 있어서 주문복원으로 이해했어요.",
                "‘124’는 주문 124로 읽었어요.",
            ],
        ),
        (
            "직거래 두 벌 3.5만",
            ["‘두 벌’은 2개로 읽었어요.", "‘3.5만’은 35,000원으로 읽었어요.", "주문자가 없어서 여쭤봐요."],
        ),
        (
            "10월 주문",
            ["‘10월’은 10/1~10/31로 읽었어요.", "기간 조회는 한 번에 30일까지라서 여쭤봐요."],
        ),
        ("1 송장 취소", ["‘1’은 주문 1로 읽었어요.", "이미 등록한 송장을 빼는 일은 아직 못 해요."]),
        (
            "restore 123 yday",
            ["I don't know what “yday” means here."],
        ),
        ("sales yday", ["I read “yday” as Nov 22 (Sun)."]),
    ],
)
def test_each_reading_is_told_in_the_language_of_its_line(line: str, sentences: list[str]) -> None:
    told = why(READER.read(line, NOW), line)

    assert [sentence for sentence in sentences if sentence not in told] == []


def test_a_denial_is_named_as_the_reason_for_asking() -> None:
    told = why(READER.read("123 복원하지 마", NOW), "123 복원하지 마")

    assert "‘하지 마’가 있어서 시키신 일로 보지 않았어요." in told


@pytest.mark.parametrize("name", sorted(path.name for path in LINES.glob("*.jsonl")))
def test_whatever_was_not_plainly_understood_has_a_reason(name: str) -> None:
    readings = [(line.text, READER.read(line.text, line.now)) for line in expected(name)]

    unexplained = [
        text for text, reading in readings if reading.outcome.value != "understood" and not why(reading, text)
    ]

    assert unexplained == []
