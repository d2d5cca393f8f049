"""The morning digest."""

from datetime import timedelta

from bot.alerting.digest import digest
from bot.alerting.picture import bars
from fasta_core.alerts.timing import AlertRules
from fasta_core.domain.order import Return, Status
from tests.alerts.letters import texts, written
from tests.shop import Shop

RULES = AlertRules()
PNG = b"\x89PNG"


def test_the_digest_counts_what_is_late_and_comes_once_a_day(shop: Shop) -> None:
    asked = Return((shop.now - timedelta(days=8)).date())
    shop.opens(status=Status.RETURN_REQUESTED, returning=asked)

    first = written(shop, lambda: digest(shop.desk, RULES, shop.now))
    second = written(shop, lambda: digest(shop.desk, RULES, shop.now))

    assert {chat for chat, _ in first} == {1, 2, 3, 4}
    assert all("회수지연 1건" in text for text in texts(first))
    assert second == []


def test_the_figures_are_drawn_as_a_picture() -> None:
    picture = bars({"late": 2, "due": 1}, {"late": "Delayed", "due": "Due today"})

    assert picture is not None
    assert picture.startswith(PNG)


def test_a_desk_with_nothing_waiting_says_so(shop: Shop) -> None:
    letters = written(shop, lambda: digest(shop.desk, RULES, shop.now))

    assert all("밀린 일이 없어요" in text for text in texts(letters))


def test_there_is_no_digest_before_its_time_or_on_a_day_off(shop: Shop) -> None:
    shop.later(hours=-2)

    assert digest(shop.desk, RULES, shop.now) == 0
    shop.later(hours=2, days=-1)
    assert digest(shop.desk, RULES, shop.now) == 0
