"""Groups: staff alone are answered, only where the desk is meant, and buyers' data stay masked."""

from tests.conversation.talking import GROUP, House, Talk
from tests.shop import STAFF


def test_talk_among_people_is_left_alone(house: House) -> None:
    group = house.group(STAFF)

    group.says("점심 먹으러 갈까요")

    assert group.messages == []
    assert group.replied is None


def test_an_understood_request_is_answered(house: House) -> None:
    house.shop.opens()
    group = house.group(STAFF)

    group.says("오늘 주문 보여줘")

    assert "1건" in group.shown


def test_a_mention_is_answered_whatever_it_says(house: House) -> None:
    group = house.group(STAFF)

    group.says("@fasta_desk_bot 점심 먹으러 갈까요")

    assert len(group.messages) == 1


def test_an_answer_to_the_desk_is_answered(house: House) -> None:
    group = house.group(STAFF)
    group.says("/help")

    group.says("점심 먹으러 갈까요", reply_to=group.message.id)

    assert len(group.messages) == 2


def test_strangers_are_not_answered_but_their_taps_are_refused(house: House) -> None:
    number = house.shop.opens()
    house.group(STAFF).says(f"{number} 취소완료 처리")
    plan = house.group(STAFF).message
    stranger = Talk(house, 99, "지나가는 사람", GROUP)

    stranger.says("오늘 주문 보여줘")
    assert stranger.replied is None
    stranger.taps("실행", plan)
    assert stranger.replied is not None

    assert house.shop.order(number).status == "new"
    assert len(house.group(STAFF).messages) == 1


def test_buyers_are_masked_without_a_way_to_reveal(house: House) -> None:
    number = house.shop.opens(buyer="김민지", phone="01012345678")
    group = house.group(STAFF)

    group.says(f"주문 {number}")

    assert "김*지" in group.shown
    assert "김민지" not in group.shown
    assert "1234" not in group.shown
    assert "show" not in group.verbs


def test_a_forged_tap_reveals_nothing_in_a_group(house: House) -> None:
    number = house.shop.opens(buyer="김민지", phone="01012345678")
    group = house.group(STAFF)
    group.says(f"주문 {number}")

    group.taps_verb("show")

    assert "김민지" not in "".join(message.text for message in group.messages)


def test_what_a_talk_remembers_is_each_persons_own(house: House, owner: Talk) -> None:
    number = house.shop.opens()
    house.shop.opens()
    mine = house.group(STAFF)
    theirs = Talk(house, owner.person, owner.name, GROUP)
    mine.says(f"주문 {number}")

    before = len(theirs.messages)
    theirs.says("그거 취소완료 처리", reply_to=1)

    assert len(theirs.messages) == before + 1
    assert "go" not in theirs.verbs
