"""A mall known only by its sheets, and what the accounts' keys mean."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasta_core.domain.order import Order, Status
from fasta_core.malls.accounts import account_of, marketplace
from fasta_core.malls.lines import line_of
from fasta_core.malls.port import Malls, MallWord
from fasta_core.malls.sheet import SheetMall
from fasta_core.storage.rows import line_key

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
ORDER = Order("7", Status.NEW, 10_000, "김민지", NOW, mall="coupang", mall_order="1001")
WORDS = st.none() | st.text("AB/1", min_size=1, max_size=3)


def test_a_sheet_says_what_the_last_import_said_and_when() -> None:
    heard = replace(ORDER, mall_status=Status.CANCELLED, mall_read_at=NOW)

    assert SheetMall().look(heard) == MallWord(Status.CANCELLED, NOW)
    assert SheetMall().look(ORDER) is None
    assert list(SheetMall().collect()) == []


def test_an_account_without_an_adapter_is_known_by_its_sheets() -> None:
    heard = replace(ORDER, mall_status=Status.NEW, mall_read_at=NOW)

    assert Malls().look(heard) == SheetMall().look(heard)


@pytest.mark.parametrize(
    ("key", "code"), [("coupang", "coupang"), ("coupang-2", "coupang"), ("amazon", None), ("coupang-" + "x" * 40, None)]
)
def test_an_accounts_key_begins_with_its_marketplace(key: str, code: str | None) -> None:
    assert marketplace(key) == code
    assert account_of("coupang-2").code == "coupang"


@given(product=WORDS, name=WORDS, option=WORDS, line=WORDS)
def test_a_line_is_known_again_by_what_storage_keeps_apart(
    product: str | None, name: str | None, option: str | None, line: str | None
) -> None:
    order = replace(ORDER, product=product, product_name=name or "", option=option or "", mall_line=line)

    assert line_of(order) == ("coupang", "1001", line_key(order))
