"""A line that negates, doubts, asks after or reports an action is never a write."""

from itertools import product

import pytest

from bot.reading.reader import Reader
from tests.reading.expected import is_understood_write
from tests.reading.test_robustness import NOW

KOREAN = [
    "하지말아요",
    "하지 맙시다",
    "안 하는걸로 해요",
    "안해주셔도 돼요",
    "할 필요 없어요",
    "하면 안 될 것 같아요",
    "하지 말랬는데",
    "하려다 말았어요",
    "할뻔했네",
    "했던가요",
    "했는지 확인해줘",
    "됐는지 봐줘",
    "됐다고 들었어요",
    "된거죠?",
    "되어 있나요",
    "됐으려나",
    "예정입니다",
    "진행중인가요",
    "중이에요",
    "끝났나요",
    "처리했습니다",
    "처리 안했죠",
    "대기중",
    "보류 부탁",
    "취소해주세요",
    "은 제가 했어요",
    "은 왜 해요",
    "에 대해 설명해줘",
    "하면 뭐가 달라져요",
    "할 수 없나요",
    "안된대요",
    "불가",
    "실패했어요",
    "에러",
    "하라던데",
    "해달라고 연락왔어요",
    "말고",
    "말구요",
    "아니지?",
    "맞죠?",
    "인가?",
    "일지도",
    "한다면",
    "하기 전에 알려줘",
    "하기 싫어",
    "ㄴㄴ",
    "X",
    "no",
    "stop",
    "?",
    "하까",
    "함?",
    "했음",
    "하는거 맞아",
    "할지 모르겠음",
    "여부 확인",
    "건수",
    "요청 들어옴",
    "중",
    "하고 싶지 않아요",
    "했더라면",
]
ENGLISH = [
    "don't {}",
    "do not {} please",
    "never {}",
    "no need to {}",
    "should i {}",
    "shall i {}",
    "did you {}",
    "did anyone {}",
    "have you tried to {}",
    "who can {}",
    "what happens if i {}",
    "i was about to {}",
    "maybe we should {}",
    "{} or not",
    "{} wait",
    "{} no",
    "{} never mind",
    "{} tomorrow",
    "{} yesterday",
    "customer asked to {}",
    "they want to {}",
    "he said {}",
    "i tried to {}",
    "failed to {}",
    "can't {}",
    "is it safe to {}",
    "will it {}",
    "does it {}",
    "when will you {}",
    "instead of {}",
    "avoid {}",
    "just {}ed",
    "{}?",
    "not {}",
    "{} is not needed",
    "{} was done",
    "{} done",
    "{} failed",
    "explain {}",
    "without {}",
    "i already {}ed",
]


@pytest.mark.parametrize("deed", ["복원", "취소완료", "품절해제"])
def test_a_korean_line_that_does_not_ask_is_no_write(reader: Reader, deed: str) -> None:
    lines = [f"31234 {deed}{space}{ending}" for ending, space in product(KOREAN, ("", " "))]

    assert [line for line in lines if is_understood_write(reader.read(line, NOW))] == []


@pytest.mark.parametrize("deed", ["restore 31234", "cancel complete 31234", "release sold out 31234"])
def test_an_english_line_that_does_not_ask_is_no_write(reader: Reader, deed: str) -> None:
    lines = [frame.format(deed) for frame in ENGLISH]

    assert [line for line in lines if is_understood_write(reader.read(line, NOW))] == []


@pytest.mark.parametrize(
    "line",
    [
        "restore 7310 and mark 7320 cancelled",
        "mark 7310 cancelled and restore 7320",
        "restore 7310 then cancel complete 7320",
        "restore 7310, please also mark 7320 as cancelled",
        "turn on late return alerts and turn off sold-out alerts",
        "stop late return alerts and start sold-out alerts",
    ],
)
def test_two_requests_in_one_english_line_are_never_one_of_them(reader: Reader, line: str) -> None:
    assert not is_understood_write(reader.read(line, NOW))


@pytest.mark.parametrize("word", ["trdae", "trad", "tradee", "trafe"])
def test_a_word_of_the_trade_typed_wrong_is_no_part_of_the_name(reader: Reader, word: str) -> None:
    reading = reader.read(f"direct {word} seo yuri 47k", NOW)

    assert (reading.slots["buyer"], reading.slots["total"], reading.flags) == ("seo yuri", 47000, ("typo",))


@pytest.mark.parametrize(
    "name", ["lotte mart cafe", "hanjin kim", "happy mall cafe", "naver cafe bloom", "kim and lee shop"]
)
@pytest.mark.parametrize("marker", ["buyer", "customer", "buyer:", "customer is", "for"])
def test_a_name_of_several_words_is_taken_whole_behind_its_marker(reader: Reader, marker: str, name: str) -> None:
    reading = reader.read(f"direct trade {marker} {name} 52,000 won", NOW)

    assert reading.slots == {"buyer": name, "total": 52000}
