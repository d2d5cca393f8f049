"""A company's own nicknames: given and taken away by an owner, on record, undone like everything else."""

from typing import Any

import pytest

from fasta_core.domain.company_refusals import (
    ChannelNotFound,
    MallNotFound,
    NicknameNotFound,
    NicknameTaken,
    NicknameUnchanged,
    NotAllowed,
)
from fasta_core.domain.nicknames import Named, Nickname
from fasta_core.domain.order_refusals import TextMissing, TextTooLong
from fasta_core.domain.people import Role
from fasta_core.domain.stock_refusals import ProductNotFound
from fasta_core.requests.view import Refused
from fasta_core.storage.names import journal_head, names_changed
from tests.shop import MANAGER, OWNER, Shop


def nicknames(shop: Shop) -> tuple[Nickname, ...]:
    """What is kept."""
    with shop.store.reading(shop.company) as unit:
        return unit.company.nicknames()


def give(shop: Shop, nickname: str = "쿠", kind: str = "mall", code: str = "coupang") -> None:
    """Give a nickname."""
    shop.does("set_nickname", OWNER, nickname=nickname, kind=kind, code=code)


def refused(shop: Shop, **slots: Any) -> Any:
    """Why it is refused."""
    return shop.refuses("set_nickname", OWNER, **slots)


@pytest.mark.parametrize(("kind", "code"), [("mall", "coupang"), ("channel", "fairy"), ("product", "A-102")])
def test_a_nickname_is_given_and_taken_away(shop: Shop, kind: str, code: str) -> None:
    if kind == "channel":
        shop.does("request_channel", OWNER, channel="무드온")
        code = "무드온"

    give(shop, " 쿠 ", kind, code)
    assert nicknames(shop) == (Nickname("쿠", Named(kind), code),)

    shop.does("set_nickname", OWNER, nickname="쿠")
    assert nicknames(shop) == ()
    assert shop.faults() == ()


def test_giving_and_taking_away_are_undone(shop: Shop) -> None:
    give(shop)
    shop.does("set_nickname", OWNER, nickname="쿠")

    shop.does("undo", OWNER)
    assert [one.nickname for one in nicknames(shop)] == ["쿠"]
    shop.does("undo", OWNER)

    assert nicknames(shop) == ()


def test_the_journal_tells_that_names_have_changed(shop: Shop) -> None:
    with shop.store.reading(shop.company) as unit:
        head = journal_head(unit.connection, shop.company)

    give(shop)

    with shop.store.reading(shop.company) as unit:
        assert names_changed(unit.connection, shop.company, head)


def test_a_word_has_one_meaning_whatever_its_spacing_and_case(shop: Shop) -> None:
    give(shop, "C P")

    assert refused(shop, nickname="cp", kind="mall", code="coupang") == NicknameUnchanged("cp")
    assert refused(shop, nickname="c-p", kind="mall", code="naver") == NicknameTaken("c-p")


@pytest.mark.parametrize("word", ["naver", "coupang-2", "울 코트", "울코트", "a-102", "박하나", "q"])
def test_a_word_that_is_a_name_already_is_none(shop: Shop, word: str) -> None:
    assert refused(shop, nickname=word, kind="mall", code="coupang") == NicknameTaken(word)


def test_a_nickname_has_letters_and_is_short(shop: Shop) -> None:
    assert refused(shop, nickname=" ", kind="mall", code="coupang") == TextMissing("nickname")
    assert refused(shop, nickname="29", kind="mall", code="cm29") == TextMissing("nickname")
    assert refused(shop, nickname="가" * 21, kind="mall", code="coupang") == TextTooLong(20)


def test_what_it_stands_for_must_be_there(shop: Shop) -> None:
    assert refused(shop, nickname="쿠", kind="mall", code="nowhere") == MallNotFound("nowhere")
    assert refused(shop, nickname="쿠", kind="channel", code="무드온") == ChannelNotFound("무드온")
    assert refused(shop, nickname="쿠", kind="product", code="Z-9") == ProductNotFound("Z-9")
    assert refused(shop, nickname="쿠") == NicknameNotFound("쿠")


def test_only_an_owner_may(shop: Shop) -> None:
    with pytest.raises(Refused) as no:
        shop.asks("set_nickname", MANAGER, nickname="쿠", kind="mall", code="coupang")

    assert no.value.refusal == NotAllowed(Role.OWNER)
