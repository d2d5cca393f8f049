"""`fasta ask`: the chat's twin; plans are shown, `--yes` carries out, `--json` is one value and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest

from fasta_core.storage.store import Store
from tests.commands.conftest import SAID_NOW, Fasta
from tests.shop import open_shop

pytestmark = pytest.mark.usefixtures("company")
STAFF, VIEWER, STRANGER = "9002", "9005", "4711"


def asked(fasta: Fasta, text: str, *options: str) -> Any:
    return json.loads(fasta("ask", text, "--json", "--now", SAID_NOW, *options).out)


def test_a_read_is_answered_in_words(fasta: Fasta) -> None:
    told = fasta("ask", "show delayed returns", "--now", SAID_NOW)

    assert (told.code, told.err) == (0, "")
    assert "<b>" not in told.out
    assert "①" in told.out


def test_an_order_as_json_is_flat_and_its_buyer_masked(fasta: Fasta) -> None:
    order = asked(fasta, "주문 123")

    assert order.keys() >= {
        "number", "mall", "mall_order", "mall_line", "status", "sold_out", "product", "quantity", "pinned",
        "total", "channel", "buyer", "phone", "invoice", "courier", "ordered_at",
    }  # fmt: skip
    assert (order["number"], order["status"], order["product"]) == ("123", "cancelled", "E-510")
    assert "*" in order["buyer"]
    assert "****" in order["phone"]


def test_a_write_is_planned_and_nothing_happens(fasta: Fasta) -> None:
    plan = asked(fasta, "주문 123 복원해줘")

    assert plan["plan"]["intent"] == "restore"
    assert "done" not in plan
    assert asked(fasta, "주문 123")["status"] == "cancelled"


def test_with_yes_it_is_done_and_in_the_history_by_whom(fasta: Fasta) -> None:
    done = asked(fasta, "주문 123 복원해줘", "--yes", "--as", STAFF)

    history = asked(fasta, "123 이력")
    assert done["done"] is True
    assert done["entry"] > 1
    assert asked(fasta, "주문 123")["status"] == "invoiced"
    assert [entry["after"] for entry in history["entries"] if entry["what"] == "status"][-1] == "invoiced"
    assert history["entries"][-1]["by"] == "서지안"


def test_a_refused_write_shows_its_plan_says_why_and_exits_with_one(fasta: Fasta) -> None:
    refused = fasta("ask", "restore order 124", "--now", SAID_NOW, "--yes")

    assert refused.code == 1
    assert refused.out != ""
    assert "still says cancelled" in refused.err


def test_a_refusal_as_json_names_the_order_and_the_reason(fasta: Fasta) -> None:
    refused = asked(fasta, "99999 복원")

    assert refused["plan"]["changes"] == []
    assert [one["order"] for one in refused["plan"]["refused"]] == ["99999"]


def test_a_line_that_is_no_request_gives_its_reading(fasta: Fasta) -> None:
    told = fasta("ask", "오늘 점심 뭐 먹지", "--json")

    assert json.loads(told.out)["outcome"] == "unknown"


def test_paging_to_the_end_shows_every_order_once(fasta: Fasta) -> None:
    first = asked(fasta, "페어리 주문", "--limit", "3")
    numbers, page = [order["number"] for order in first["orders"]], first
    while page["next"]:
        page = asked(fasta, "페어리 주문", "--limit", "3", "--after", page["next"])
        numbers += [order["number"] for order in page["orders"]]

    assert len(numbers) == len(set(numbers)) == first["count"] > 3


def test_a_person_may_do_what_their_role_allows(fasta: Fasta) -> None:
    assert fasta("ask", "123 복원", "--as", VIEWER).code == 1
    assert fasta("ask", "주문 123", "--as", VIEWER).code == 0


def test_nobody_else_is_answered(fasta: Fasta) -> None:
    told = fasta("ask", "주문 123", "--as", STRANGER)

    assert (told.code, told.out) == (1, "")
    assert STRANGER in told.err


def test_a_cursor_that_is_none_is_refused_with_a_sentence(fasta: Fasta) -> None:
    told = fasta("ask", "페어리 주문", "--after", "nonsense", "--limit", "3")

    assert (told.code, told.out) == (1, "")
    assert told.err != ""


def second_company(file: Path) -> None:
    """Another company in the same database."""
    store = Store(f"sqlite:///{file}")
    open_shop(store)
    store.close()


def test_who_is_named_is_asked_for_in_their_own_company(fasta: Fasta, company: Path) -> None:
    second_company(company)

    mine = asked(fasta, "주문 123", "--as", STAFF)
    theirs = asked(fasta, "오늘 주문", "--as", "3")

    assert mine["number"] == "123"
    assert theirs["count"] == 0


def test_nobody_named_among_several_companies_is_asked_which(fasta: Fasta, company: Path) -> None:
    second_company(company)

    told = fasta("ask", "오늘 주문", "--json")

    assert told.code == 1
    assert json.loads(told.out) == {"refused": [{"order": None, "reason": "company_not_found"}]}
    assert "--company" in told.err


@pytest.mark.parametrize(
    ("setting", "reason"),
    [
        ("FASTA_DATABASE_URL=sqlite:///nothing.db", "database_empty"),
        ("FASTA_DATABASE_URL=mysql://me@host/desk", "database_wrong"),
        ("FASTA_DATABASE_URL=postgresql+psycopg://me:hush@127.0.0.1:1/desk", "database_away"),
        ("FASTA_LOG=loud", "setting_wrong"),
    ],
)
def test_what_is_refused_before_the_desk_is_open_is_one_json_value_too(
    fasta: Fasta, monkeypatch: pytest.MonkeyPatch, setting: str, reason: str
) -> None:
    name, _, value = setting.partition("=")
    monkeypatch.setenv(name, value)

    told = fasta("ask", "주문 123", "--json")

    assert told.code == 1
    assert json.loads(told.out) == {"refused": [{"order": None, "reason": reason}]}
    assert told.err != ""


def test_nobody_is_a_reason_too(fasta: Fasta) -> None:
    told = fasta("ask", "주문 123", "--as", STRANGER, "--json")

    assert json.loads(told.out) == {"refused": [{"order": None, "reason": "nobody"}]}
