"""Several people and the desk: joining, channels, groups, strangers, two hands on one card."""

import asyncio

from fasta_core.domain.order import Status
from tests.shop import OTHER_STAFF, STAFF, Shop
from tests.talks.talking import Talk, person_of

SOME_UPDATES = range(100_000, 100_010)
"""The first ids that this Telegram gives out."""


def has_card(shop: Shop, talk: Talk) -> bool:
    """Whether a card is known to stand under the last message."""
    with shop.store.reading(shop.company) as unit:
        return unit.cards.under(talk.chat, talk.message.id) is not None


async def test_an_invitation_makes_a_stranger_one_of_the_staff(owner: Talk, stranger: Talk, shop: Shop) -> None:
    shop.opens()
    await stranger.says("최근 7일 주문")
    refused = stranger.shown
    await owner.says("/invite")
    await owner.taps("r:staff")
    code = owner.shown.partition("?start=")[2].split()[0]

    await stranger.says(f"/start {code}")
    await stranger.says("최근 7일 주문")

    assert "1건" not in refused
    assert "1건" in stranger.shown


async def test_a_channel_is_asked_for_approved_and_told(talk: Talk, owner: Talk, shop: Shop) -> None:
    await owner.says("/start")
    await talk.says("직거래 구분에 '무드온' 추가해줘")
    await talk.taps("실행")
    await owner.hears()
    assert owner.verbs == ["yes", "nay"]

    await owner.taps("yes")
    await talk.hears()

    assert "무드온" in talk.shown
    await talk.says("무드온 직거래 김민지 3만원")
    await talk.taps("실행")
    assert shop.order("1").total == 30_000


async def test_in_a_group_only_its_own_person_taps_a_plan(talk: Talk, shop: Shop) -> None:
    number = shop.opens()
    group = talk.server.group_id
    mine, other = Talk(talk.server, person_of(STAFF), group), Talk(talk.server, person_of(OTHER_STAFF), group)
    await mine.says(f"{number} 취소완료 처리")
    plan = mine.message
    other.seen = dict(mine.seen)

    await other.taps("실행", plan)
    assert shop.order(number).status is Status.NEW
    mine.seen = dict(other.seen)
    await mine.taps("실행", plan)

    assert shop.order(number).status is Status.CANCELLED


async def test_a_strangers_tap_is_answered_with_a_sentence(talk: Talk, shop: Shop) -> None:
    number = shop.opens()
    group = talk.server.group_id
    mine, strange = Talk(talk.server, person_of(STAFF), group), Talk(talk.server, 99, group)
    await mine.says(f"{number} 취소완료 처리")
    strange.seen = dict(mine.seen)

    await strange.taps("실행", mine.message)

    assert number not in strange.shown
    assert shop.order(number).status is Status.NEW


async def test_a_tap_that_is_delivered_twice_is_done_once(talk: Talk, shop: Shop) -> None:
    number = shop.opens(product="A-102")
    await talk.says(f"{number} 취소완료 처리")
    await talk.taps("실행")
    done = talk.message

    for update in SOME_UPDATES:
        talk.server.redeliver(update)
    await talk.says(f"{number} 이력")

    assert shop.order(number).status is Status.CANCELLED
    assert len(shop.asks("history", orders=[number]).lines) == 4
    assert [message.edited for message in talk.messages if message.id == done.id] == [done.edited]


async def test_two_taps_at_once_are_one_deed(talk: Talk, shop: Shop) -> None:
    number = shop.opens(product="A-102")
    await talk.says(f"{number} 취소완료 처리")
    plan = talk.message
    go = next(button.data for row in plan.buttons for button in row if (button.data or "").endswith(":go"))
    assert go is not None

    await talk.server.tap(talk.person, plan.id, go)
    await talk.server.tap(talk.person, plan.id, go)
    await talk.hears()
    await talk.hears()

    assert len(shop.asks("history", orders=[number]).lines) == 4
    assert "이미" in talk.shown
    assert shop.faults() == ()


async def test_the_buyer_is_shown_by_a_tap_and_the_look_is_on_record(talk: Talk, shop: Shop) -> None:
    number = shop.opens(buyer="김민지")
    await talk.says(f"주문 {number}")
    assert "김민지" not in talk.shown

    await talk.taps("show")

    assert "김민지" in talk.shown
    with shop.store.reading(shop.company) as unit:
        assert [who for _, who in unit.people_store.looks(number)] == [talk.person]


async def test_a_card_knows_its_message_so_that_an_answer_to_it_is_about_its_order(talk: Talk, shop: Shop) -> None:
    number = shop.opens()

    await talk.says(f"주문 {number}")

    async with asyncio.timeout(5):
        while not has_card(shop, talk):  # noqa: ASYNC110 - the database rings no bell
            await asyncio.sleep(0.01)


async def test_bad_input_is_answered_every_time(talk: Talk) -> None:
    for line in ("ㅁㄴㅇㄹ", "🙂🙂🙂", "가" * 4096, "<b>주문</b> & <i>", "/nonsense", "주문 99999999999999999"):
        await talk.says(line)
        assert talk.shown
