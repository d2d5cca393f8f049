"""The terminal's twin: the same reading, desk and wording, and the JSON that scripts rely on."""

from datetime import date
from typing import Any

from bot.conversation.terminal import Spoken, Typed, ask_once
from fasta_core.domain.order import Return, Status
from fasta_core.domain.people import Person, Role
from tests.conversation.talking import READER, House, Talk
from tests.shop import STAFF, Shop

ME = Person(3, STAFF.name, Role.STAFF)


def ask(shop: Shop, text: str, **more: Any) -> Spoken:
    """Ask as one of the staff."""
    return ask_once(shop.desk, READER, Typed(text, ME, shop.now, **more))


def test_a_read_says_what_the_chat_says(house: House, talk: Talk) -> None:
    house.shop.opens()
    talk.says("오늘 주문")

    spoken = ask(house.shop, "오늘 주문")

    assert spoken.text == talk.shown
    assert spoken.exit_code == 0


def test_a_list_as_json_has_its_total_its_orders_and_the_next_cursor(house: House) -> None:
    for _ in range(3):
        house.shop.opens(total=5_000)

    first = ask(house.shop, "오늘 주문", limit=2).json
    rest = ask(house.shop, "오늘 주문", limit=2, after=first["next"]).json

    assert (first["count"], first["total"], len(first["orders"])) == (3, 15_000, 2)
    assert rest["next"] is None
    assert {order["number"] for order in (*first["orders"], *rest["orders"])} == {"1", "2", "3"}


def test_an_order_as_json_is_flat_with_codes_and_a_masked_buyer(house: House) -> None:
    number = house.shop.opens(mall="coupang-2", mall_order="20261123-1", product="A-102", quantity=2)

    order = ask(house.shop, f"주문 {number}").json

    assert order["number"] == number
    assert (order["mall"], order["mall_order"], order["mall_line"]) == ("coupang", "20261123-1", None)
    assert (order["status"], order["sold_out"], order["quantity"], order["pinned"]) == ("new", False, 2, 2)
    assert (order["buyer"], order["phone"]) == ("김*지", "010-****-5678")
    assert {"product", "total", "channel", "invoice", "courier", "ordered_at"} <= set(order)


def test_history_stock_and_sales_as_json(house: House) -> None:
    number = house.shop.opens(product="A-102", total=5_000)
    house.shop.does("cancel_complete", orders=[number])
    house.shop.opens(channel="fairy", total=7_000)

    history = ask(house.shop, f"{number} 이력").json
    stock = ask(house.shop, "A-102 재고").json
    sales = ask(house.shop, "채널별 매출").json

    assert history["number"] == number
    assert [entry["what"] for entry in history["entries"]][:2] == ["opened", "pinned"]
    assert {"at", "by", "what", "before", "after"} <= set(history["entries"][0])
    assert (stock["product"], stock["on_hand"], stock["pinned"], stock["free"]) == ("A-102", 10, 0, 10)
    assert (sales["total"], sales["count"]) == (7_000, 1)
    assert sales["by"] == {"fairy": {"total": 7_000, "count": 1}}


def test_a_write_prints_its_plan_and_stops(house: House) -> None:
    number = house.shop.opens()

    spoken = ask(house.shop, f"{number} 취소완료 처리")

    assert house.shop.order(number).status is Status.NEW
    assert "신규주문 → 취소완료" in spoken.text
    plan = spoken.json["plan"]
    assert plan["intent"] == "cancel_complete"
    assert {"what": "status", "order": number, "before": "new", "after": "cancelled"} in plan["changes"]
    assert "done" not in spoken.json


def test_yes_carries_it_out(house: House) -> None:
    number = house.shop.opens()

    spoken = ask(house.shop, f"{number} 취소완료 처리", yes=True)

    assert house.shop.order(number).status is Status.CANCELLED
    assert spoken.json["done"] is True
    assert spoken.json["entry"] > 0
    assert spoken.exit_code == 0


def test_yes_does_not_do_what_was_not_said(house: House) -> None:
    number = house.shop.opens(product="B-7")

    spoken = ask(house.shop, f"{number} 품절해제", yes=True)

    assert house.shop.order(number).sold_out
    assert house.shop.product("B-7").on_hand == 0
    assert spoken.exit_code == 1


def test_a_refused_write_prints_its_plan_and_the_sentence_and_fails(house: House) -> None:
    number = house.shop.opens()

    spoken = ask(house.shop, f"{number} 복원", yes=True)

    assert spoken.exit_code == 1
    assert spoken.error
    assert spoken.text
    assert spoken.json["plan"]["refused"] == [{"order": number, "reason": "nothing_to_restore"}]


def test_what_is_not_understood_is_the_reading_itself(house: House) -> None:
    spoken = ask(house.shop, "복원해줘")

    assert spoken.json["outcome"] == "ask"
    assert spoken.json["missing"] == ["orders"]
    assert spoken.error
    assert spoken.exit_code == 1


def test_a_role_that_does_not_reach_is_refused(house: House) -> None:
    number = house.shop.opens()
    viewer = Person(5, "윤가람", Role.VIEWER)

    spoken = ask_once(house.shop.desk, READER, Typed(f"{number} 취소완료", viewer, house.shop.now, yes=True))

    assert spoken.exit_code == 1
    assert house.shop.order(number).status is Status.NEW


def test_no_buyer_is_told_in_a_plan(house: House) -> None:
    spoken = ask(house.shop, "직거래 김민지 3만원 010-1234-5678", yes=True)

    assert spoken.json["plan"]["changes"][0]["opened"]["buyer"] == "김*지"
    assert "김민지" not in str(spoken.json)
    assert "12345678" not in str(spoken.json)


def test_a_late_return_as_json_has_its_clock(house: House) -> None:
    number = house.shop.opens(status=Status.SHIPPED)
    house.shop.returns(number, Return(date(2026, 11, 11)))

    late = ask(house.shop, "회수지연").json

    assert (late["count"], late["next"]) == (1, None)
    (row,) = late["orders"]
    assert (row["number"], row["requested_on"], row["clock"]) == (number, "2026-11-11", "collection")
    assert row["days_late"] > 0


def test_a_refused_read_says_why_as_a_code(house: House) -> None:
    spoken = ask(house.shop, "주문 99999")

    assert spoken.json == {"refused": [{"order": "99999", "reason": "order_not_found"}]}
    assert "99999" in spoken.error
    assert spoken.exit_code == 1


def test_too_many_orders_are_refused_as_a_plan(house: House) -> None:
    many = ", ".join(str(number) for number in range(1, 52))

    spoken = ask(house.shop, f"{many} 복원", yes=True)

    assert spoken.exit_code == 1
    assert spoken.json.get("done") is None
