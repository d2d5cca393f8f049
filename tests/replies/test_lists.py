"""Lists: the total on top, what matters first, buttons for what comes next."""

from dataclasses import replace
from datetime import date

from bot.replies.answers import reply_to
from bot.replies.reply import Style
from bot.replies.understood import understood
from fasta_core.domain.order import Return, Status
from fasta_core.domain.returns import Clock, Lateness
from fasta_core.domain.search import Totals
from fasta_core.requests.answers import OrderList, OrderRow
from tests.replies.samples import EN, KO, order
from tests.replies.seen import buttons_of, labels_of, text_of, verbs_of

SOLD_OUT = OrderList(
    "sold_out_orders",
    Totals(12, 1_234_000),
    (
        OrderRow(order("123"), 5),
        OrderRow(order("124", mall="naver-2"), 1),
        OrderRow(order("125", mall=None, channel="fairy", quantity=1)),
    ),
    "next",
    {"coupang": 5, "naver": 2, "naver-2": 2, "": 3},
    {"coupang": "coupang", "naver": "naver", "naver-2": "naver"},
    ("123", "130"),
)


def test_a_list_of_sold_out_orders_says_what_is_free_and_offers_to_release() -> None:
    reply = reply_to(SOLD_OUT, replace(KO, mall_names={"naver-2": "네이버 2호점"}))

    lines = text_of(reply).splitlines()

    assert lines == [
        "품절주문 12건 · 1,234,000원",
        "✅ 지금 풀 수 있는 주문 2건",
        "",
        "① 123 쿠팡 · ✅ 남은 5",
        "린넨셔츠 베이지 ×2 · 김*지",
        "② 124 네이버 2호점 · 남은 1",
        "린넨셔츠 베이지 ×2 · 김*지",
        "③ 125 페어리 · 재고 미등록",
        "린넨셔츠 베이지 · 김*지",
    ]
    assert next(button for button in buttons_of(reply) if button.verb == "rel").text == "2건 모두 품절해제"
    assert next(button for button in buttons_of(reply) if button.verb == "rel").style is Style.SUCCESS


def test_the_buttons_of_a_list_open_page_and_narrow() -> None:
    reply = reply_to(SOLD_OUT, replace(KO, page=2, has_previous=True))

    assert verbs_of(reply) == ["o:1", "o:2", "o:3", "p", "n", "rel", "m:coupang", "m:naver", "d"]
    assert "쿠팡 5" in labels_of(reply)
    assert "네이버 4" in labels_of(reply)
    assert "2쪽" in text_of(reply)


def test_a_narrowed_list_offers_all_malls_again() -> None:
    found = replace(SOLD_OUT, totals=Totals(5, 100))

    reply = reply_to(found, replace(KO, narrowed=("coupang",)))

    assert "m:" in verbs_of(reply)
    assert "✓ 쿠팡 5" in labels_of(reply)


def test_a_list_of_one_mall_has_no_mall_buttons() -> None:
    found = replace(SOLD_OUT, totals=Totals(5, 100), malls={"coupang": 5}, releasable=(), after=None)

    reply = reply_to(found, KO)

    assert verbs_of(reply) == ["o:1", "o:2", "o:3"]


def test_delayed_returns_say_first_how_late_they_are_and_by_which_clock() -> None:
    parcel = Return(date(2026, 11, 10), "cj", "681234567890", reason="고객 부재")
    late = OrderRow(order("200", status=Status.RETURN_REQUESTED, returning=parcel), late=Lateness(Clock.COLLECTION, 3))
    due = OrderRow(order("201", status=Status.RETURN_REQUESTED), late=Lateness(Clock.REFUND, 0))
    found = OrderList("delayed_returns", Totals(2, 70_000), (late, due), None, {"coupang": 2}, {})

    korean, english = text_of(reply_to(found, KO)), text_of(reply_to(found, EN))

    assert "① 200 쿠팡 · 3일 지남 · 회수\n린넨셔츠 베이지 ×2\n회수 CJ대한통운 681234567890 · 사유: 고객 부재" in korean
    assert "② 201 쿠팡 · 오늘까지 · 환불" in korean
    assert "① 200 Coupang · 3 days late · pick-up" in english


def test_an_empty_list_says_what_to_try_next() -> None:
    nothing = OrderList("orders", Totals(0, 0), (), None, {}, {})
    meant = understood("orders", {"malls": ["coupang"], "period": {"start": "2026-11-16", "end": "2026-11-22"}}, KO)

    reply = reply_to(nothing, replace(KO, understood=meant))

    assert text_of(reply).splitlines() == [
        "이렇게 이해했어요: 쿠팡 · 11/16~11/22 · 주문",
        "찾은 주문이 없어요.",
        "기간을 빼거나 넓혀서 다시 찾아보세요.",
    ]
    assert verbs_of(reply) == ["fix:period", "fix:kind"]


def test_a_name_or_phone_is_never_shown_whole_in_what_was_understood() -> None:
    meant = understood("orders", {"buyer": "김민지", "phone": "01012345678"}, KO)

    assert meant == "주문자 김*지 · 연락처 010-****-5678 · 주문"
