"""A company's own words: gathered once, whatever is done with them, until a name comes or goes."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict

import pytest

from bot.conversation.ear import CompanyVocabulary, words_of
from bot.reading.company_words import CompanyWords
from bot.reading.reading import Outcome
from fasta_core.domain.company_changes import ProductAdded
from tests.conversation.talking import READER, House
from tests.shop import OWNER, STAFF, Shop

MANY = 3_000


class Ear:
    """A vocabulary that tells how often words were made ready."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.prepared: list[CompanyWords] = []
        self._vocabulary = CompanyVocabulary()

    def words(self) -> CompanyWords:
        """The words now."""
        with self.shop.store.reading(self.shop.company) as unit:
            return self._vocabulary.of(unit, lambda words, _: self.prepared.append(words))


@pytest.fixture
def ear(shop: Shop) -> Ear:
    """The ear of one replica."""
    return Ear(shop)


@pytest.fixture
def many(sqlite_shop: Shop) -> Shop:
    """A shop with thousands of products."""
    names = ((f"P-{place:05d}", f"물방울 원피스 {place}호") for place in range(MANY))
    sqlite_shop.changes(*(ProductAdded(code, name) for code, name in names))
    return sqlite_shop


def test_nothing_done_to_orders_or_stock_makes_words_be_gathered_again(ear: Ear) -> None:
    before = ear.words()

    number = ear.shop.opens(product="A-102")
    ear.shop.does("cancel_complete", orders=[number])
    ear.shop.does("add_note", orders=[number], memo="전화")
    ear.shop.stocks("C-55", 7)
    ear.shop.does("set_alert", alert="sold_out", enabled=False)

    assert ear.words() is before
    assert ear.prepared == [before]


@pytest.mark.parametrize(
    ("intent", "slots"),
    [
        ("request_channel", {"channel": "무드온"}),
        ("set_nickname", {"nickname": "쿠", "kind": "mall", "code": "coupang"}),
        ("set_role", {"person": 77, "name": "노을", "role": "staff"}),
    ],
)
def test_a_new_name_is_heard_at_once_and_so_is_its_undoing(ear: Ear, intent: str, slots: dict[str, object]) -> None:
    before = ear.words()

    ear.shop.does(intent, OWNER, **slots)
    after = ear.words()
    ear.shop.does("undo", OWNER)
    again = ear.words()

    assert after is not before
    assert (again.malls, again.channels, again.staff) == (before.malls, before.channels, before.staff)
    assert (after.malls, after.channels, after.staff) != (before.malls, before.channels, before.staff)
    assert ear.prepared == [before, after, again]


def test_lines_at_the_same_moment_gather_once(ear: Ear) -> None:
    with ThreadPoolExecutor(8) as lines:
        heard = list(lines.map(lambda _: ear.words(), range(16)))

    assert len(set(map(id, heard))) == 1
    assert len(ear.prepared) == 1


def test_an_import_is_gathered_once_not_on_every_line(many: Shop) -> None:
    ear = Ear(many)
    first = ear.words()

    ear.shop.opens(product="P-00007")
    later = [ear.words() for _ in range(5)]

    assert len(first.product_codes) == MANY + 4
    assert all(words is first for words in later)


def test_a_new_product_is_added_to_the_words_as_if_all_were_gathered_anew(many: Shop) -> None:
    ear = Ear(many)
    before = ear.words()

    many.changes(ProductAdded("N-1", "새 린넨 셔츠"))
    after = ear.words()
    with many.store.reading(many.company) as unit:
        anew = words_of(unit)

    assert asdict(after) == asdict(anew)
    assert dict(after.product_names) == {**before.product_names, "새 린넨 셔츠": "N-1"}


@pytest.mark.parametrize("name", ["물방울 원피스 7호", "물방울원피스 7호", ""])
def test_a_product_that_is_called_like_another_is_known_as_if_all_were_gathered_anew(many: Shop, name: str) -> None:
    ear = Ear(many)
    ear.words()

    many.changes(ProductAdded("N-1", name))
    after = ear.words()
    with many.store.reading(many.company) as unit:
        anew = words_of(unit)

    assert asdict(after) == asdict(anew)


def test_any_of_thousands_of_products_is_read_by_name_and_by_code(many: Shop) -> None:
    ear = Ear(many)
    words = ear.words()

    readings = [READER.read(line, ear.shop.now, words) for line in ("물방울 원피스 2999호 재고", "P-02999 재고")]

    assert [(one.outcome, one.slots) for one in readings] == [(Outcome.UNDERSTOOD, {"product": "P-02999"})] * 2


def test_a_product_is_found_in_the_chat_by_its_name(many: Shop) -> None:
    talk = House(many).talk(STAFF)

    talk.says("물방울원피스 12호 재고")

    assert "P-00012" in talk.shown
