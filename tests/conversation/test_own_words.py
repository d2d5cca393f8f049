"""Lines about the desk itself: the digest's time, the malls' clocks, the nicknames; and no line about orders is taken for one."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.conversation import own_words
from bot.conversation.memory import Asked, Memory
from bot.conversation.own_words import own_request
from bot.conversation.turn import TalkRules, Turn
from bot.reading.company_words import NO_COMPANY_WORDS
from bot.replies.words import words_for
from bot.talk import Heard
from fasta_core.domain.mall import MallAccount
from fasta_core.domain.people import Person, Role
from tests.conversation.talking import READER, House, Talk
from tests.reading.expected import LINES, expected
from tests.shop import STAFF

TIMES = {
    "아침 9시에 요약": "09:00",
    "요약 8시에 보내줘": "08:00",
    "매일 아침 여덟시 반에 요약 받을래": "08:30",
    "아침 요약 시간 10시로 바꿔줘": "10:00",
    "요약을 7시 40분에 줘": "07:40",
    "오후 2시에 요약": "14:00",
    "오전 12시에 요약": "00:00",
    "오후 12시에 요약": "12:00",
    "밤 12시에 요약 보내줘": "00:00",
    "새벽 12시 반에 요약": "00:30",
    "밤 11시 반에 요약": "23:30",
    "밤 1시에 요약": "01:00",
    "저녁 7시에 요약": "19:00",
    "PM 2시에 요약": "14:00",
    "digest at 12 am": "00:00",
    "digest at 12:30 am please": "00:30",
    "digest at 12:30 pm": "12:30",
    "send my digest at 9": "09:00",
    "digest at 8:30 please": "08:30",
    "daily summary at 7am": "07:00",
    "8시 30분 요약으로 바꿔주세요": "08:30",
    "요약시간 변경 10시": "10:00",
    "could you send me the summary at 9 am?": "09:00",
    "I'd like my digest at 8": "08:00",
    "요약알림 꺼줘": "off",
    "요약 취소": "off",
    "mute the digest": "off",
    "아침 요약 꺼줘": "off",
    "요약 안 받을래": "off",
    "요약 보내지 마": "off",
    "don't send me the digest": "off",
    "no digest": "off",
    "요약 켜줘": None,
}
DAYS = {
    "쿠팡 회수 기준 5일로": ("collection", 5, ["coupang"]),
    "쿠팡 환불 기준 4일로 바꿔줘": ("refund", 4, ["coupang"]),
    "네이버 회수지연 기준 3영업일로 해줘": ("collection", 3, ["naver"]),
    "환불 기준을 2일로 해주세요": ("refund", 2, None),
    "회수 지연 기준 쿠팡만 5일로 늘려줘": ("collection", 5, ["coupang"]),
    "모든 쇼핑몰 회수 기준 4일로": ("collection", 4, None),
    "change coupang's collection limit to 4": ("collection", 4, ["coupang"]),
    "set coupang collection limit to 5 days": ("collection", 5, ["coupang"]),
    "쿠팡 회수 기준 5 days로 해줘": ("collection", 5, ["coupang"]),
    "쿠팡 회수 기준 5영업일로": ("collection", 5, ["coupang"]),
    "coupang refund deadline 4 business days": ("refund", 4, ["coupang"]),
}
SHOWN = {
    "요약 언제 와?": "alerts",
    "my digest": "alerts",
    "회수 기준 보여줘": "clocks",
    "쿠팡 회수 기준 바꿔줘": "clocks",
    "회수 며칠 기준이야": "clocks",
    "지연 기준 5일로": "clocks",
    "collection limits": "clocks",
    "별명 보여줘": "nicknames",
    "nicknames": "nicknames",
    "show me all our nicknames": "nicknames",
}
OF_ORDERS = (
    "매출 요약 보여줘",
    "123 요약",
    "9시에 123 요약",
    "9시 요약 보냈어?",
    "5일 기준 회수지연",
    "11월 5일 기준 쿠팡 회수지연",
    "쿠팡 회수 기준 5일 지난 거 보여줘",
    "기한 지난 회수 보여줘",
    "회수 기준 5일 아니야",
    "회수 기준 2일 늘려줘",
    "지금 기준 회수지연 보여줘",
    "오늘 기준 회수지연",
    "회수 기한 3일 남은 거",
    "123 메모 아침 9시에 요약",
    "어제 매출 브리핑",
    "주문 취소 요약",
    "김민지 별명",
    "별명 지워줘",
)


def asked(house: House, text: str) -> Asked | None:
    """What the line asks of the desk itself."""
    person = Person(3, STAFF.name, Role.STAFF)
    heard = Heard(1, house.shop.now, 3, True, 3, person.name, "ko", 1, text)
    desk, words = house.shop.desk, words_for("ko")
    return own_request(
        Turn(heard, person, desk, words, Memory(), READER, NO_COMPANY_WORDS, {}, TalkRules()),
        text,
    )


@pytest.fixture
def fresh_patterns() -> Iterator[None]:
    """What was made of the packaged words is forgotten before and after."""
    made = (own_words._pattern, own_words._patterns)
    for one in made:
        one.cache_clear()
    yield
    for one in made:
        one.cache_clear()


def digests(house: House) -> dict[int, str]:
    """The times people chose."""
    with house.shop.store.reading(house.shop.company) as unit:
        return dict(unit.company.digests())


def accounts(house: House) -> dict[str, MallAccount]:
    """The mall accounts by key."""
    with house.shop.store.reading(house.shop.company) as unit:
        return {account.key: account for account in unit.company.malls()}


@pytest.mark.parametrize("line", TIMES)
def test_a_line_says_when_the_digest_is_to_come(house: House, line: str) -> None:
    found = asked(house, line)

    assert found is not None
    assert (found.intent, found.slots.get("at")) == ("set_digest", TIMES[line])


@pytest.mark.usefixtures("fresh_patterns")
def test_another_language_is_a_table_of_its_own_beside_the_others(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = tomllib.loads(Path(own_words.__file__).with_suffix(".toml").read_text("utf-8"))
    tables["digest"]["de"] = {
        "about": "zusammenfassung",
        "times": [r"um (?P<hours>\\d{1,2}|acht) uhr"],
        "hours": {"acht": 8},
    }
    tables["digest"]["de"] |= {"also": "die", "off": "keine"}
    monkeypatch.setattr(own_words, "_tables", lambda: tables)

    assert asked(house, "die zusammenfassung um acht uhr") == Asked("set_digest", {"at": "08:00"})
    assert asked(house, "keine zusammenfassung") == Asked("set_digest", {"at": "off"})
    assert asked(house, "아침 9시에 요약") == Asked("set_digest", {"at": "09:00"})
    assert asked(house, "digest at 9") == Asked("set_digest", {"at": "09:00"})


@pytest.mark.parametrize("line", DAYS)
def test_a_line_says_how_many_days_a_malls_clock_has(house: House, line: str) -> None:
    found = asked(house, line)

    assert found is not None
    assert found.intent == "set_clock"
    assert (found.slots["clock"], found.slots["days"], found.slots.get("malls")) == DAYS[line]


@pytest.mark.parametrize("line", SHOWN)
def test_a_line_asks_what_holds(house: House, line: str) -> None:
    assert asked(house, line) == Asked(SHOWN[line])


@pytest.mark.parametrize("line", OF_ORDERS)
def test_a_line_about_orders_is_left_to_the_reader(house: House, line: str) -> None:
    assert asked(house, line) is None


def test_no_line_that_the_reader_has_to_know_is_taken(house: House) -> None:
    lines = [one.text for path in LINES.glob("*.jsonl") for one in expected(path.name)]

    assert [text for text in lines if asked(house, text) is not None] == []


def test_the_digests_time_is_planned_confirmed_and_taken_back(house: House, talk: Talk) -> None:
    talk.says("아침 8시 반에 요약")
    planned = talk.shown
    talk.taps("실행")
    done = digests(house)
    talk.taps("↩️ 되돌리기")

    assert "회사 시간대로 → 8시 30분" in planned
    assert done == {3: "08:30"}
    assert digests(house) == {}


def test_a_time_that_is_none_is_refused(house: House, talk: Talk) -> None:
    talk.says("25시에 요약")

    assert "시간이 아니에요" in talk.shown
    assert digests(house) == {}


def test_the_digests_time_is_chosen_with_taps(house: House, talk: Talk) -> None:
    talk.says("알림 설정")
    talk.taps("☀️ 아침 요약 시간")
    talk.taps("8시")
    chosen, shown = digests(house), talk.shown
    talk.taps("받지 않음")
    off = digests(house)
    talk.taps("회사 시간대로")
    talk.taps("◀ 알림 설정")

    assert (chosen, off, digests(house)) == ({3: "08:00"}, {3: "off"}, {})
    assert "아침 요약: 8시" in shown
    assert "9시 (회사 시간)" in talk.shown


def test_a_manager_sets_a_malls_clock_and_both_its_accounts_have_it(house: House, manager: Talk) -> None:
    manager.says("쿠팡 회수 기준 5일로")
    planned = manager.shown
    manager.taps("실행")

    found = accounts(house)
    assert "3일 → 5일" in planned
    assert [found[key].collection_days for key in ("coupang", "coupang-2", "naver")] == [5, 5, 3]


def test_staff_may_look_at_the_clocks_but_not_set_them(talk: Talk) -> None:
    talk.says("쿠팡 회수 기준 5일로")
    refused = talk.shown
    talk.says("회수 기준 보여줘")

    assert "관리자" in refused or "매니저" in refused
    assert "회수 3일 · 환불 3일" in talk.shown
    assert talk.buttons == []


def test_a_clock_is_set_with_taps(house: House, manager: Talk) -> None:
    manager.says("회수 기준 보여줘")
    manager.taps_verb("k:4")
    manager.taps("환불 2일")
    manager.taps("실행")

    assert accounts(house)["naver"].refund_days == 2
    assert accounts(house)["coupang"].refund_days == 3


def test_days_that_no_clock_has_are_refused(house: House, manager: Talk) -> None:
    manager.says("쿠팡 회수 기준 99일로")

    assert "30일까지" in manager.shown
    assert accounts(house)["coupang"].collection_days == 3


def test_the_nicknames_are_shown_and_an_owner_takes_one_away_with_a_tap(owner: Talk, talk: Talk) -> None:
    talk.says("별명 보여줘")
    none = talk.shown
    owner.says("'쿠'는 쿠팡이야")
    owner.taps("실행")
    talk.says("별명 보여줘")
    owner.says("nicknames")
    owner.taps("쿠 빼기")
    owner.taps("실행")
    owner.says("별명 목록")

    assert "아직 별명이 없어요" in none
    assert "쿠 → 쿠팡 (쇼핑몰)" in talk.shown
    assert talk.buttons == []
    assert "아직 별명이 없어요" in owner.shown
