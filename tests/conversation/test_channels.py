"""New channels: anybody asks, an owner or a manager decides with a tap, the one who asked is told."""

from fasta_core.domain.channels import ChannelState
from tests.conversation.talking import House, Talk


def state_of(house: House, name: str) -> ChannelState | None:
    """Where the channel stands."""
    with house.shop.store.reading(house.shop.company) as unit:
        return next((channel.state for channel in unit.company.channels() if channel.name == name), None)


def asked(talk: Talk) -> None:
    """Ask for a channel."""
    talk.says("직거래 구분에 '무드온' 추가해줘")
    talk.taps("실행")


def test_the_request_goes_to_everyone_who_may_decide(house: House, talk: Talk, owner: Talk, manager: Talk) -> None:
    asked(talk)

    assert state_of(house, "무드온") is ChannelState.REQUESTED
    for who in (owner, manager):
        assert "무드온" in who.shown
        assert who.verbs == ["yes", "nay"]


def test_an_approval_makes_it_a_channel_and_tells_the_one_who_asked(house: House, talk: Talk, owner: Talk) -> None:
    asked(talk)

    owner.taps_verb("yes")

    assert state_of(house, "무드온") is ChannelState.ACTIVE
    assert "무드온" in talk.shown
    assert owner.buttons == []
    talk.says("무드온 직거래 김민지 3만원")
    talk.taps("실행")
    talk.says("이번 달 무드온 매출")
    assert "30,000" in talk.shown


def test_a_decline_is_told_too(house: House, talk: Talk, manager: Talk) -> None:
    asked(talk)

    manager.taps_verb("nay")

    assert state_of(house, "무드온") is ChannelState.DECLINED
    assert "무드온" in talk.shown


def test_the_second_to_decide_finds_it_decided(house: House, talk: Talk, owner: Talk, manager: Talk) -> None:
    asked(talk)
    owner.taps_verb("yes")

    manager.taps_verb("nay")

    assert state_of(house, "무드온") is ChannelState.ACTIVE
    assert "무드온" in manager.shown


def test_nobody_else_decides(house: House, talk: Talk, owner: Talk) -> None:
    asked(talk)

    talk.taps_data(f"{owner.message.card}:yes", owner.message.id)

    assert state_of(house, "무드온") is ChannelState.REQUESTED


def test_an_owner_has_it_at_once(house: House, owner: Talk, manager: Talk) -> None:
    asked(owner)

    assert state_of(house, "무드온") is ChannelState.ACTIVE
    assert manager.messages == []
