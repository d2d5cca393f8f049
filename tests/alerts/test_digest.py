"""The morning digest."""

from datetime import timedelta

from bot.alerting.digest import digest
from bot.alerting.picture import bars
from fasta_core.alerts.timing import AlertRules
from fasta_core.domain.company_changes import DigestChange
from fasta_core.domain.order import Return, Status
from tests.alerts.letters import texts, written
from tests.shop import Shop

RULES = AlertRules()
NO_DIGEST = AlertRules(digest_at=None)
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


def digested(shop: Shop, rules: AlertRules = RULES) -> list[int]:
    """Who gets the digest now."""
    return sorted(chat for chat, _ in written(shop, lambda: digest(shop.desk, rules, shop.now)))


def test_each_person_gets_it_at_the_time_they_chose(shop: Shop) -> None:
    shop.changes(DigestChange(3, None, "11:30"), DigestChange(4, None, "off"))

    at_ten = digested(shop)
    shop.later(hours=1)
    at_eleven = digested(shop)
    shop.later(minutes=31)

    assert (at_ten, at_eleven, digested(shop)) == ([1, 2], [], [3])


def test_who_only_looks_gets_it_by_asking_for_it_also_where_the_company_has_none(shop: Shop) -> None:
    nobody = digested(shop, NO_DIGEST)
    shop.changes(DigestChange(5, None, "09:00"))

    assert nobody == []
    assert digested(shop, NO_DIGEST) == [5]


def test_a_time_chosen_at_night_brings_no_mornings_digest_that_night(shop: Shop) -> None:
    shop.later(hours=13)
    shop.changes(DigestChange(3, None, "07:00"))

    assert digested(shop, NO_DIGEST) == []
