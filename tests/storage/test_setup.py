"""A company's first rows."""

import pytest

from fasta_core.domain.channels import BUILT_IN
from fasta_core.storage.setup import CompanyNotFound, create_company, find_company
from fasta_core.storage.store import Store
from tests.shop import EVERYONE, Shop


def test_a_company_starts_with_the_five_channels(store: Store) -> None:
    with store.begin() as connection:
        create_company(connection, "hanbit", "한빛상회")

    with store.reading("hanbit") as unit:
        assert {channel.code for channel in unit.company.channels()} == set(BUILT_IN)
        assert unit.company.name() == "한빛상회"


def test_the_only_company_needs_no_name(store: Store) -> None:
    with store.begin() as connection:
        create_company(connection, "hanbit", "한빛상회")

        assert find_company(connection, None) == "hanbit"
        assert find_company(connection, "한빛상회") == "hanbit"


def test_one_of_two_companies_must_be_named(store: Store) -> None:
    with store.begin() as connection:
        create_company(connection, "hanbit", "한빛상회")
        create_company(connection, "saebyeok", "새벽상회")

        with pytest.raises(CompanyNotFound):
            find_company(connection, None)
        assert find_company(connection, "새벽상회") == "saebyeok"


def test_a_shop_opens_with_a_sound_journal(shop: Shop) -> None:
    number = shop.opens(product="A-102", quantity=2)

    assert shop.faults() == ()
    assert number == "1"
    assert shop.product("A-102").free == 8
    with shop.store.reading(shop.company) as unit:
        assert len(unit.company.people()) == len(EVERYONE)
