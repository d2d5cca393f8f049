"""Several processes sweep at the same moment: everybody hears of each case once, whoever was first."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

from bot.alerting.digest import digest
from bot.alerting.sweep import sweep
from bot.alerting.wishes import grant
from fasta_core.alerts.timing import AlertRules
from fasta_core.domain.order import Return, Status
from fasta_core.storage.alert_cases import SqlAlertCases
from tests.alerts.letters import written
from tests.shop import Shop

RULES = AlertRules()
REPLICAS = 6
EVERYBODY = Counter({1: 1, 2: 1, 3: 1, 4: 1})


def at_once(shop: Shop, tell: Callable[..., object]) -> Counter[int]:
    """How many messages each person gets where every replica does this at the same moment."""
    start = Barrier(REPLICAS)

    def one() -> None:
        start.wait()
        tell(shop.desk, RULES, shop.now)

    def all_of_them() -> None:
        with ThreadPoolExecutor(REPLICAS) as replicas:
            for done in [replicas.submit(one) for _ in range(REPLICAS)]:
                done.result()

    return Counter(chat for chat, _ in written(shop, all_of_them))


def test_a_late_return_is_told_once_to_everybody(shop: Shop) -> None:
    shop.opens(status=Status.RETURN_REQUESTED, returning=Return((shop.now - timedelta(days=6)).date()))

    assert at_once(shop, sweep) == EVERYBODY
    assert at_once(shop, sweep) == Counter()


def test_a_parcel_to_stop_is_told_once_and_raised_once(shop: Shop) -> None:
    sweep(shop.desk, RULES, shop.now)
    number = shop.opens(status=Status.INVOICED)
    shop.moves(number, Status.CANCELLED)

    assert at_once(shop, sweep) == EVERYBODY
    shop.later(hours=4)
    assert at_once(shop, sweep) == Counter({1: 1, 2: 1})
    assert at_once(shop, sweep) == Counter()


def test_the_digest_comes_once(shop: Shop) -> None:
    assert at_once(shop, digest) == EVERYBODY


def test_a_wish_is_fulfilled_once(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED)
    shop.malls["coupang"].says(number, Status.NEW, shop.now)
    with shop.store.writing(shop.company) as unit:
        SqlAlertCases(unit.connection, shop.company).wish(number, 3, shop.now)

    assert at_once(shop, grant) == Counter({3: 1})
