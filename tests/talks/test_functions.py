"""Every function of the manual, from a line to what the chat shows."""

from datetime import timedelta

from fasta_core.domain.order import Return, Status
from tests.shop import Shop
from tests.talks.talking import Talk


async def test_late_returns_are_listed_with_the_total_on_top(talk: Talk, shop: Shop) -> None:
    number = shop.opens(status=Status.SHIPPED, total=27_000)
    shop.returns(number, Return((shop.now - timedelta(days=20)).date(), courier="cj", reason="구매자 부재"))

    await talk.says("회수지연 건 보여줘")

    assert "1건" in talk.shown
    assert "27,000" in talk.shown
    assert "구매자 부재" in talk.shown


async def test_sold_out_orders_that_can_be_released_are_released_together(talk: Talk, shop: Shop) -> None:
    waiting = [shop.opens(product="C-55", sold_out=True) for _ in range(2)]
    short = shop.opens(product="B-7")

    await talk.says("품절주문")
    await talk.taps("rel")
    await talk.taps("실행")

    assert [shop.order(number).sold_out for number in (*waiting, short)] == [False, False, True]


async def test_a_period_over_thirty_days_is_asked_about(talk: Talk, shop: Shop) -> None:
    shop.opens(ordered_at=shop.now - timedelta(days=2))

    await talk.says("최근 3개월 주문")
    assert talk.verbs[:2] == ["c:1", "c:2"]
    await talk.taps("c:2")

    assert "1건" in talk.shown


async def test_a_list_is_narrowed_to_a_mall_in_place(talk: Talk, shop: Shop) -> None:
    shop.opens()
    shop.opens(mall="naver")

    await talk.says("최근 7일 주문")
    listed = talk.message
    await talk.taps("m:naver")

    assert "1건" in talk.shown
    assert talk.message.id == listed.id


async def test_a_direct_trade_step_by_step(talk: Talk, shop: Shop) -> None:
    await talk.says("직거래 등록해줘")
    await talk.taps("페어리")
    await talk.says("김민지")
    await talk.says("3.5만")
    await talk.taps("실행")

    order = shop.order("1")
    assert (order.channel, order.buyer, order.total, order.status) == ("fairy", "김민지", 35_000, Status.NEW)
    await talk.says("이번 달 페어리 매출")
    assert "35,000" in talk.shown


async def test_a_direct_trade_with_an_invoice_has_left(talk: Talk, shop: Shop) -> None:
    await talk.says("페어리 홍길동 A-102 3개 84,000 송장 6812 3456 7890")
    await talk.taps("실행")

    assert shop.order("1").status is Status.SHIPPED
    assert shop.product("A-102").on_hand == 7


async def test_a_cancel_is_completed_and_taken_back(talk: Talk, shop: Shop) -> None:
    number = shop.opens(product="A-102")

    await talk.says(f"{number} 취소완료 처리")
    await talk.taps("실행")
    assert shop.order(number).status is Status.CANCELLED
    await talk.taps("undo")

    assert shop.order(number).status is Status.NEW
    assert shop.product("A-102").pinned == 1
    assert shop.faults() == ()


async def test_restoring_goes_back_to_where_it_was(talk: Talk, shop: Shop) -> None:
    number = shop.opens()
    shop.does("register_invoice", orders=[number], invoice="681234567890")
    shop.does("cancel_complete", orders=[number])
    shop.malls["coupang"].says(number, Status.NEW, shop.now)

    await talk.says(f"주문 {number} 복원해줘")
    assert "취소완료 → 송장등록" in talk.shown
    await talk.taps("실행")

    assert shop.order(number).status is Status.INVOICED


async def test_a_restore_is_refused_while_the_mall_says_cancelled(talk: Talk, shop: Shop) -> None:
    number = shop.opens()
    shop.does("cancel_complete", orders=[number])
    shop.malls["coupang"].says(number, Status.CANCELLED, shop.now)

    await talk.says(f"주문 {number} 복원해줘")

    assert talk.buttons == [] or "go" not in talk.verbs
    assert shop.order(number).status is Status.CANCELLED


async def test_stock_is_added_and_the_order_released_in_one_plan(talk: Talk, shop: Shop) -> None:
    number = shop.opens(product="B-7", quantity=2)

    await talk.says(f"{number} 품절해제 재고 +5")
    await talk.taps("실행")

    assert not shop.order(number).sold_out
    assert (shop.product("B-7").on_hand, shop.product("B-7").free) == (5, 3)


async def test_an_invoice_a_note_and_the_history(talk: Talk, shop: Shop) -> None:
    number = shop.opens()

    await talk.says(f"{number} 송장 681234567890 CJ")
    await talk.taps("실행")
    await talk.says(f"{number} 메모 고객이 내일 전화 주기로 함")
    await talk.taps("실행")
    await talk.says(f"{number} 이력")

    assert "신규주문 → 송장등록" in talk.shown
    assert "고객이 내일 전화 주기로 함" in talk.shown


async def test_a_sheet_is_shown_first_and_taken_over_by_a_tap(talk: Talk, shop: Shop) -> None:
    sheet = "쇼핑몰,주문번호,상품명,금액\n쿠팡,C-1,울 코트,35000\n쿠팡,C-2,울 코트,많이\n".encode()

    await talk.sends("orders.csv", sheet)
    assert "신규 1건" in talk.shown
    assert "오류 1건" in talk.shown
    await talk.taps("go")

    assert shop.order("1").total == 35_000


async def test_help_says_its_examples(talk: Talk, shop: Shop) -> None:
    shop.opens(product="B-7")

    await talk.says("/help")
    await talk.taps("이번 주 품절주문")

    assert "1건" in talk.shown
