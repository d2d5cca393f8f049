"""Lines that lean on what was shown before."""

from datetime import UTC, datetime

import pytest

from bot.reading.company_words import NO_COMPANY_WORDS
from bot.reading.followups import FollowUp, follow_up
from bot.reading.reader import Reader

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
LAST_WEEK = {"period": {"start": "2026-11-16", "end": "2026-11-22"}}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("쿠팡만", FollowUp("narrow", {"malls": ["coupang"]})),
        ("only coupang", FollowUp("narrow", {"malls": ["coupang"]})),
        ("지난주는?", FollowUp("narrow", LAST_WEEK)),
        ("what about last week", FollowUp("narrow", LAST_WEEK)),
        ("페어리만 보여줘", FollowUp("narrow", {"channel": "fairy"})),
        ("취소완료만", FollowUp("narrow", {"status": "cancelled"})),
        ("채널별로", FollowUp("narrow", {"by": "channel"})),
        ("2번 열어줘", FollowUp("open", row=2)),
        ("open 2", FollowUp("open", row=2)),
        ("두번째", FollowUp("open", row=2)),
        ("the second one", FollowUp("open", row=2)),
        ("첫번째거 보여줘", FollowUp("open", row=1)),
        ("다음", FollowUp("next")),
        ("next page", FollowUp("next")),
        ("더 보여줘", FollowUp("next")),
        ("이전", FollowUp("previous")),
        ("그거 복원", FollowUp("refer", intent="restore")),
        ("restore it", FollowUp("refer", intent="restore")),
        ("that one note: call back", FollowUp("refer", {"memo": "call back"}, intent="add_note")),
        ("그거 이력", FollowUp("refer", intent="history")),
        ("됐어", FollowUp("drop")),
        ("그만", FollowUp("drop")),
    ],
)
def test_a_line_that_leans_on_the_last_answer(reader: Reader, text: str, meant: FollowUp) -> None:
    assert follow_up(reader, text, NOW, NO_COMPANY_WORDS) == meant


@pytest.mark.parametrize(
    "text",
    ["쿠팡 품절주문", "주문 123 복원해줘", "안녕하세요", "매출", "도움말", "김민지 주문 찾아줘", "123 이력", "a" * 401],
)
def test_a_line_that_stands_on_its_own(reader: Reader, text: str) -> None:
    assert follow_up(reader, text, NOW, NO_COMPANY_WORDS) is None
