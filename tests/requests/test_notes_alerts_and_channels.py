"""Notes, alerts and channels."""

import pytest

from fasta_core.domain.channels import ChannelState
from fasta_core.domain.company_refusals import (
    AlertUnchanged,
    ChannelDecided,
    ChannelExists,
    ChannelNotFound,
    NotAllowed,
    PersonNotFound,
)
from fasta_core.domain.order_refusals import TextMissing, TextTooLong
from fasta_core.domain.people import Actor, Alert, Role
from fasta_core.requests.view import Refused
from tests.shop import DESK, MANAGER, OTHER_STAFF, OWNER, STAFF, VIEWER, Shop


def states(shop: Shop) -> dict[str, ChannelState]:
    """The company's channels by their codes."""
    with shop.store.reading(shop.company) as unit:
        return {channel.code: channel.state for channel in unit.company.channels()}


def test_notes_stand_in_the_order_they_were_written(shop: Shop) -> None:
    number = shop.opens()
    shop.does("add_note", orders=[number], memo="고객이 내일 전화 주기로 함")
    shop.does("add_note", OTHER_STAFF, orders=[number], memo=" 사이즈 확인 ")

    notes = shop.asks("order", orders=[number]).cards[0].notes

    assert notes == ("고객이 내일 전화 주기로 함", "사이즈 확인")


def test_a_note_is_written_after_an_older_one_was_taken_back(shop: Shop) -> None:
    number = shop.opens()
    shop.does("add_note", orders=[number], memo="하나")
    shop.does("add_note", OTHER_STAFF, orders=[number], memo="둘")
    shop.does("undo")

    shop.does("add_note", orders=[number], memo="셋")

    assert shop.asks("order", orders=[number]).cards[0].notes == ("둘", "셋")


def test_a_note_has_a_thousand_characters_at_most_and_one_at_least(shop: Shop) -> None:
    number = shop.opens()
    shop.does("add_note", orders=[number], memo="메" * 1_000)

    assert shop.refuses("add_note", orders=[number], memo="메" * 1_001) == TextTooLong(1_000)
    assert shop.refuses("add_note", orders=[number], memo=" \n ") == TextMissing("memo")


def test_alerts_are_ones_own(shop: Shop) -> None:
    shop.does("set_alert", alert="sold_out", enabled=False)

    assert shop.asks("alerts").enabled[Alert.SOLD_OUT] is False
    assert shop.asks("alerts", OTHER_STAFF).enabled[Alert.SOLD_OUT] is True


def test_an_alert_can_be_turned_off_and_on_again(shop: Shop) -> None:
    for enabled in (False, True, False):
        shop.does("set_alert", VIEWER, alert="reverted", enabled=enabled)

        assert shop.asks("alerts", VIEWER).enabled[Alert.REVERTED] is enabled


def test_an_alert_that_is_so_already_is_refused(shop: Shop) -> None:
    assert shop.refuses("set_alert", alert="sold_out", enabled=True) == AlertUnchanged("sold_out", enabled=True)


def test_who_is_no_person_has_no_alerts(shop: Shop) -> None:
    with pytest.raises(Refused) as no:
        shop.asks("alerts", DESK)
    assert no.value.refusal == PersonNotFound(0)
    assert shop.refuses("set_alert", DESK, alert="sold_out", enabled=False) == PersonNotFound(0)


@pytest.mark.parametrize("asker", [VIEWER, STAFF])
def test_anyone_may_ask_for_a_channel(shop: Shop, asker: Actor) -> None:
    shop.does("request_channel", asker, channel="무드온")

    assert states(shop)["무드온"] is ChannelState.REQUESTED


@pytest.mark.parametrize("approver", [MANAGER, OWNER])
def test_a_manager_has_the_channel_at_once(shop: Shop, approver: Actor) -> None:
    shop.does("request_channel", approver, channel="무드온")

    assert states(shop)["무드온"] is ChannelState.ACTIVE


@pytest.mark.parametrize(("approve", "after"), [(True, ChannelState.ACTIVE), (False, ChannelState.DECLINED)])
def test_a_manager_decides(shop: Shop, approve: bool, after: ChannelState) -> None:
    shop.does("request_channel", channel="무드온")

    shop.does("decide_channel", MANAGER, channel="무드온", approve=approve)

    assert states(shop)["무드온"] is after
    assert shop.refuses("decide_channel", MANAGER, channel="무드온", approve=approve) == ChannelDecided("무드온", after)


def test_staff_do_not_decide(shop: Shop) -> None:
    shop.does("request_channel", channel="무드온")

    assert shop.refuses("decide_channel", channel="무드온", approve=True) == NotAllowed(Role.MANAGER)


def test_a_declined_channel_can_be_asked_for_again(shop: Shop) -> None:
    shop.does("request_channel", channel="무드온")
    shop.does("decide_channel", MANAGER, channel="무드온", approve=False)

    shop.does("request_channel", channel="무드온")

    assert states(shop)["무드온"] is ChannelState.REQUESTED


def test_a_manager_who_asks_for_a_waiting_channel_approves_it(shop: Shop) -> None:
    shop.does("request_channel", channel="무드온")

    shop.does("request_channel", MANAGER, channel="무드온")

    assert states(shop)["무드온"] is ChannelState.ACTIVE


@pytest.mark.parametrize("name", ["무드온", "무드 온", "store", "coupang", "Coupang-2"])
def test_a_channel_that_is_there_or_called_like_a_mall_is_refused(shop: Shop, name: str) -> None:
    shop.does("request_channel", channel="무드온")

    assert isinstance(shop.refuses("request_channel", channel=name), ChannelExists)


def test_channels_nobody_asked_for_and_names_that_cannot_be(shop: Shop) -> None:
    assert shop.refuses("decide_channel", MANAGER, channel="무드온", approve=True) == ChannelNotFound("무드온")
    assert shop.refuses("request_channel", channel=" ") == TextMissing("channel")
    assert shop.refuses("request_channel", channel="가" * 41) == TextTooLong(40)
