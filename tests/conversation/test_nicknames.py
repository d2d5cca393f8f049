"""Nicknames, said by an owner: a plan, a tap, and from then on a word like any other; also in the terminal."""

from dataclasses import replace

import pytest

from bot.conversation.terminal import Typed, ask_once
from bot.talk import Heard
from fasta_core.domain.nicknames import Named, Nickname
from fasta_core.domain.people import Person, Role
from tests.conversation.talking import READER, House, Talk
from tests.shop import OWNER, STAFF, Shop

COUPANG = Nickname("쿠", Named.MALL, "coupang")


def nicknames(house: House) -> tuple[Nickname, ...]:
    """What is kept."""
    with house.shop.store.reading(house.shop.company) as unit:
        return unit.company.nicknames()


@pytest.mark.parametrize(
    "line",
    [
        "'쿠'는 쿠팡이야",
        "“쿠”는 쿠팡",
        "쿠는 쿠팡이야",
        "쿠는 쿠팡",
        "'쿠' = 쿠팡",
        "'쿠'라고 하면 쿠팡이야",
        "쿠팡을 '쿠'라고 부를게",
        "쿠팡은 '쿠'라고 불러줘",
        "쿠팡 별명은 '쿠'야",
        "쿠팡 별명은 쿠",
        "'쿠'를 쿠팡 별명으로 등록해줘",
        "별명 추가: '쿠' 쿠팡",
        "call coupang '쿠'",
        "'쿠' means coupang",
        "add nickname 쿠 for coupang",
    ],
)
def test_an_owner_gives_a_nickname_by_a_plan_and_a_tap(house: House, owner: Talk, line: str) -> None:
    owner.says(line)
    assert "“쿠” → 쇼핑몰 쿠팡" in owner.shown
    assert nicknames(house) == ()

    owner.taps("실행")

    assert nicknames(house) == (COUPANG,)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("'울코'는 울 코트야", Nickname("울코", Named.PRODUCT, "A-102")),
        ("'울코'는 A-102", Nickname("울코", Named.PRODUCT, "A-102")),
        ("'울코'는 무드온", Nickname("울코", Named.CHANNEL, "무드온")),
    ],
)
def test_a_product_and_a_channel_have_nicknames_too(house: House, owner: Talk, line: str, named: Nickname) -> None:
    house.shop.does("request_channel", OWNER, channel="무드온")
    owner.says(line)

    owner.taps("실행")

    assert nicknames(house) == (named,)


@pytest.mark.parametrize("line", ["'쿠' 별명 지워줘", "쿠 별명 삭제", "별명 '쿠' 빼줘", "remove nickname 쿠"])
def test_an_owner_takes_a_nickname_away(house: House, owner: Talk, line: str) -> None:
    owner.says("'쿠'는 쿠팡이야")
    owner.taps("실행")

    owner.says(line)
    owner.taps("실행")

    assert nicknames(house) == ()


@pytest.mark.parametrize(
    "line",
    [
        "'쿠'는 쿠팡이 아니야",
        "'쿠'는 쿠팡이야?",
        "이건 쿠팡",
        "오늘은 쿠팡",
        "주문은 쿠팡",
        "김민지는 쿠팡이야",
        "where is coupang",
        "'쿠'는 몰라몰라야",
        "'김민지' 주문",
    ],
)
def test_what_is_no_nickname_plans_none(owner: Talk, line: str) -> None:
    owner.says(line)

    assert "별명" not in owner.shown
    assert "go" not in owner.verbs


@pytest.mark.parametrize("word", ["복원", "네이버", "오늘", "29"])
def test_a_word_that_the_reader_knows_is_none(house: House, owner: Talk, word: str) -> None:
    owner.says(f"'{word}'은 쿠팡이야")

    assert "다른 뜻" in owner.shown
    assert nicknames(house) == ()


def test_staff_give_none(talk: Talk) -> None:
    talk.says("'쿠'는 쿠팡이야")

    assert "대표" in talk.shown
    assert talk.buttons == []


def test_every_replica_understands_it_from_then_on(shop: Shop) -> None:
    house = House(shop)
    replicas = [house.conversation, house.conversation]
    house.shop.opens(mall="naver")
    number = house.shop.opens(mall="coupang")
    talk, owner = house.talk(STAFF), house.talk(OWNER)
    line = Heard(5_000, house.shop.now, talk.chat, True, talk.person, talk.name, "ko", 1, "울코상 오늘 주문")
    for place, replica in enumerate(replicas):
        replica.hear(replace(line, update=6_000 + place))

    owner.says("'울코상'은 쿠팡이야")
    owner.taps("실행")

    for place, replica in enumerate(replicas):
        replica.hear(replace(line, update=7_000 + place))
        house.deliver()
        assert "쿠팡" in talk.shown
        assert "1건" in talk.shown
        assert number in talk.shown


def test_an_open_question_does_not_swallow_it_but_a_note_does(house: House, owner: Talk) -> None:
    number = house.shop.opens()
    owner.says("직거래 35000")
    owner.says("'쿠'는 쿠팡이야")
    assert "별명" in owner.shown

    owner.says(f"{number} 메모")
    owner.says("'쿠'는 쿠팡이야")

    assert "별명" not in owner.shown
    assert "메모" in owner.shown


def test_a_nickname_is_taken_back_by_its_button(house: House, owner: Talk) -> None:
    owner.says("'쿠'는 쿠팡이야")
    owner.taps("실행")

    owner.taps_verb("undo")

    assert nicknames(house) == ()


def test_the_terminal_says_the_same(house: House) -> None:
    me = Person(1, OWNER.name, Role.OWNER)

    planned = ask_once(house.shop.desk, READER, Typed("'쿠'는 쿠팡이야", me, house.shop.now))
    done = ask_once(house.shop.desk, READER, Typed("'쿠'는 쿠팡이야", me, house.shop.now, yes=True))
    taken = ask_once(house.shop.desk, READER, Typed("'복원'은 쿠팡이야", me, house.shop.now, yes=True))

    assert "“쿠” → 쇼핑몰 쿠팡" in planned.text
    assert done.json["done"] is True
    assert nicknames(house) == (COUPANG,)
    assert (taken.exit_code, taken.json["plan"]["refused"][0]["reason"]) == (1, "nickname_taken")


@pytest.mark.parametrize("sign", ["\u200b", " ", "'", "a ", "별명 ", "는 "])
def test_a_line_that_goes_on_and_on_is_about_no_nickname(house: House, sign: str) -> None:
    owner = house.talk(OWNER)

    owner.says((sign * 399)[:399])

    assert "별명" not in owner.shown
