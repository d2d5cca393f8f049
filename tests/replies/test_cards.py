"""One order, its history, its stock; sales, alerts and help."""

from dataclasses import replace
from datetime import date, timedelta

from bot.replies.answers import reply_to
from bot.replies.help import examples
from fasta_core.domain.entries import HistoryLine, Line
from fasta_core.domain.order import Invoice, Return, Status
from fasta_core.domain.people import Alert
from fasta_core.domain.search import SalesRow, Totals
from fasta_core.domain.stock import Product
from fasta_core.requests.answers import (
    AlertsAnswer,
    HelpAnswer,
    HistoryAnswer,
    OrderCard,
    OrderCards,
    SalesAnswer,
    StockAnswer,
)
from tests.replies.samples import KO, NOW, order
from tests.replies.seen import buttons_of, labels_of, text_of, verbs_of

RETURN = Return(date(2026, 11, 10), "cj", "512345678901", reason="사이즈")
CARD = OrderCard(
    order(
        "200",
        status=Status.RETURN_REQUESTED,
        invoice=Invoice("681234567890", "cj"),
        returning=RETURN,
        mall_order="2026112399",
        mall_status=Status.SHIPPED,
        mall_read_at=NOW - timedelta(minutes=5),
    ),
    "coupang",
    ("먼저 쓴 메모", "나중 메모"),
    4,
    None,
    ("restore", "cancel_complete", "history"),
    ("201",),
)


def test_an_order_card_is_masked_and_offers_what_can_be_done() -> None:
    reply = reply_to(OrderCards((CARD,)), replace(KO, back=True))

    shown = text_of(reply)

    assert shown.startswith("주문 200 · 쿠팡\n↩️ 반품요청 · 남은 4\n린넨셔츠 베이지 (A-102) ×2\n35,000원")
    assert "주문자 김*지 · 010-****-5678\n서울 강남구 역삼동" in shown
    assert "쿠팡 상태 출고완료 (5분 전 확인)" in shown
    assert "합포장 201" in shown
    assert shown.endswith("📝 나중 메모\n📝 먼저 쓴 메모")
    assert verbs_of(reply) == ["do:restore", "do:cancel_complete", "do:history", "show", "back"]
    assert [button.copy for button in buttons_of(reply) if button.copy] == ["681234567890", "2026112399"]


def test_a_group_sees_no_way_to_the_buyer() -> None:
    reply = reply_to(OrderCards((CARD,)), replace(KO, private=False, revealed=True))

    assert "김민지" not in text_of(reply)
    assert "show" not in verbs_of(reply)


def test_a_revealed_card_shows_the_buyer_in_full_and_cannot_be_revealed_again() -> None:
    reply = reply_to(OrderCards((CARD,)), replace(KO, revealed=True))

    assert "주문자 김민지 · 010-1234-5678\n서울 강남구 역삼동 123-4" in text_of(reply)
    assert "show" not in verbs_of(reply)


def test_several_cards_are_a_list_and_unknown_numbers_are_named() -> None:
    reply = reply_to(OrderCards((CARD, replace(CARD, order=order("201"))), ("999",)), KO)

    assert text_of(reply).startswith("주문 2건\n🔍 찾지 못한 번호: 999\n\n① 200")
    assert verbs_of(reply) == ["o:1", "o:2"]


def test_numbers_that_nothing_is_found_for_get_a_hint() -> None:
    reply = reply_to(OrderCards((), ("122",)), KO)

    assert text_of(reply).startswith("🔍 주문 122를 찾지 못했어요.")


def test_history_says_when_by_whom_and_what_it_became() -> None:
    noon = NOW - timedelta(hours=2)
    found = HistoryAnswer(
        order("200"),
        (
            HistoryLine(NOW - timedelta(days=2), "쿠팡", Line("opened", None, "new", "200")),
            HistoryLine(noon, "민아", Line("status", "new", "cancelled", "200")),
            HistoryLine(noon, "민아", Line("pinned", 2, 0, "200", "A-102")),
            HistoryLine(NOW, "준", Line("note", None, "전화함", "200")),
        ),
    )

    shown = text_of(reply_to(found, KO)).splitlines()

    assert shown == [
        "주문 200 이력 · 신규주문",
        "",
        "11월 21일 (토) 10:00 쿠팡",
        "주문 들어옴 · 신규주문",
        "오늘 08:00 민아",
        "신규주문 → 취소완료",
        "고정 2 → 0개",
        "방금 준",
        "메모 “전화함”",
    ]


def test_a_long_history_keeps_its_latest_part() -> None:
    lines = tuple(
        HistoryLine(NOW - timedelta(days=400 - day), "민아", Line("status", "new", "cancelled", "200"))
        for day in range(400)
    )

    shown = text_of(reply_to(HistoryAnswer(order("200"), lines), KO))

    assert "… 이전" in shown
    assert shown.endswith("어제 10:00 민아\n신규주문 → 취소완료")


def test_stock_says_first_what_is_free() -> None:
    found = StockAnswer((Product("A-102", "린넨셔츠", "베이지", 8, 2), Product("B-1")), {"A-102": 3})

    shown = text_of(reply_to(found, KO))

    assert shown == (
        "A-102 린넨셔츠 베이지\n남은 6개 · 재고 8 · 고정 2\n기다리는 품절주문 3건\n"
        "B-1\n재고가 등록되지 않았어요. “B-1 재고 10으로”처럼 말하면 등록돼요."
    )


def test_sales_show_the_total_and_the_largest_group_first() -> None:
    rows = (SalesRow("fairy", 5, 200_000), SalesRow("무드온", 10, 300_000))

    shown = text_of(reply_to(SalesAnswer(Totals(15, 500_000), "channel", rows, {}), KO))

    assert shown == "매출 500,000원 · 15건\n\n무드온 300,000원 · 10건\n페어리 200,000원 · 5건"


def test_sales_by_day_stay_in_their_order() -> None:
    rows = (SalesRow("2026-11-21", 1, 10), SalesRow("2026-11-22", 2, 20))

    shown = text_of(reply_to(SalesAnswer(Totals(3, 30), "day", rows, {}), KO))

    assert shown.endswith("11월 21일 (토) 10원 · 1건\n11월 22일 (일) 20원 · 2건")


def test_an_alert_is_turned_over_by_its_button() -> None:
    reply = reply_to(AlertsAnswer({Alert.SOLD_OUT: True, Alert.REVERTED: False}), KO)

    assert verbs_of(reply) == ["a:sold_out:0", "a:reverted:1", "d"]
    assert labels_of(reply) == ["품절 끄기", "복원 되돌림 켜기", "☀️ 아침 요약 시간"]
    assert "🔔 품절 켜짐" in text_of(reply)


def test_help_shows_at_most_eight_examples_that_say_what_they_show() -> None:
    intents = ("delayed_returns", "sold_out_orders", "orders", "order", "restore", "stock", "sales", "undo", "alerts")

    reply = reply_to(HelpAnswer(intents, NOW), KO)

    assert labels_of(reply) == list(examples(intents, KO.words))
    assert verbs_of(reply) == [f"x:{place}" for place in range(1, 9)]
