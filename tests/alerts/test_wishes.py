"""A restore left standing until the mall says normal."""

from bot.alerting.wishes import grant
from fasta_core.alerts.timing import AlertRules
from fasta_core.domain.order import Status
from fasta_core.storage.alert_cases import SqlAlertCases
from tests.alerts.letters import texts, written
from tests.shop import Shop

RULES = AlertRules()


def wishes(shop: Shop, number: str) -> None:
    """Person 3 leaves the restore standing."""
    with shop.store.writing(shop.company) as unit:
        SqlAlertCases(unit.connection, shop.company).wish(number, 3, shop.now)


def test_a_wish_waits_while_the_mall_says_cancelled(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED)
    shop.malls["coupang"].says(number, Status.CANCELLED, shop.now)
    wishes(shop, number)

    assert written(shop, lambda: grant(shop.desk, RULES, shop.now)) == []


def test_a_wish_is_planned_again_when_the_mall_says_normal_and_only_then_once(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED)
    shop.malls["coupang"].says(number, Status.NEW, shop.now)
    wishes(shop, number)

    first = written(shop, lambda: grant(shop.desk, RULES, shop.now))
    second = written(shop, lambda: grant(shop.desk, RULES, shop.now))

    assert [chat for chat, _ in first] == [3]
    assert "복원할 수 있어요" in texts(first)[0]
    assert shop.order(number).status is Status.CANCELLED
    assert second == []


def test_an_order_that_the_mall_itself_brought_back_is_told_as_good_news(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED)
    wishes(shop, number)
    shop.moves(number, Status.NEW)

    letters = written(shop, lambda: grant(shop.desk, RULES, shop.now))

    assert "정상으로 돌아왔어요" in texts(letters)[0]


def test_a_mall_that_cannot_be_asked_has_not_said_normal(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED)
    shop.malls["coupang"].down = True
    wishes(shop, number)

    assert written(shop, lambda: grant(shop.desk, RULES, shop.now)) == []
