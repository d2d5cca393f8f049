"""A plan shows what it was → what it becomes, and the card says what happened."""

from dataclasses import replace

from bot.replies.plans import declined_reply, done_reply, expired_reply, plan_reply, stale_reply, undone_reply
from bot.replies.reply import Style
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.order import Status
from fasta_core.domain.order_changes import OrderOpened, PinChange, SoldOutChange, StatusChange, StockChange
from fasta_core.domain.order_refusals import AlreadyReturned, OrderNotFound, StillCancelledAtMall
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.stock_refusals import NotEnoughStock
from fasta_core.domain.warnings import MallNotAsked, MallSaysNormal
from tests.replies.samples import EN, KO, NOW, order
from tests.replies.seen import buttons_of, labels_of, text_of, verbs_of

BACK = (StatusChange("123", Status.CANCELLED, Status.INVOICED), PinChange("123", "A-102", 0, 2))
ONE = Plan.of("restore", [Outcome("123", BACK, (MallSaysNormal("123", "coupang", NOW),))])
ADJUST = (StockChange("A-102", 1, 3, "품절해제"),)
RELEASE = (PinChange("123", "A-102", 0, 2), SoldOutChange("123", True, False))
ALT = Plan.of("release_sold_out", [Outcome("A-102", ADJUST), Outcome("123", RELEASE)])
LACKING = Plan("release_sold_out", (Outcome("123", refusal=NotEnoughStock("A-102", 2, 1)),), ALT)


def entry(plan: Plan) -> JournalEntry:
    """The entry that carried a plan out."""
    return JournalEntry(7, NOW, "person:11", "민아", "telegram:1:2", plan.intent, plan.changes)


def many(good: int) -> Plan:
    """A restore of `good` orders, one that was returned and one that is not there."""
    outcomes = [
        Outcome(
            str(number),
            (StatusChange(str(number), Status.CANCELLED, Status.INVOICED),),
            (MallNotAsked(str(number), "coupang", None),),
        )
        for number in range(100, 100 + good)
    ]
    refused = [Outcome("777", refusal=AlreadyReturned("777")), Outcome("999", refusal=OrderNotFound("999"))]
    return Plan.of("restore", [*outcomes, *refused])


def test_the_preview_says_before_and_after_and_asks() -> None:
    reply = plan_reply(ONE, KO)

    assert text_of(reply).split("\n\n") == [
        "주문복원",
        "123 취소완료 → 송장등록 · 고정 0 → 2개",
        "✅ 쿠팡에서 정상으로 확인했어요(방금).",
        "이대로 할까요?",
    ]
    assert verbs_of(reply) == ["go", "no"]
    assert labels_of(reply) == ["실행", "취소"]


def test_a_cancel_is_confirmed_by_a_button_that_warns() -> None:
    change = StatusChange("123", Status.NEW, Status.CANCELLED)

    reply = plan_reply(Plan.of("cancel_complete", [Outcome("123", (change,))]), KO)

    assert buttons_of(reply)[0].style is Style.DANGER


def test_a_mixed_plan_counts_on_top_and_says_each_reason() -> None:
    shown = text_of(plan_reply(many(18), KO))

    assert shown.startswith("주문복원\n18건 가능, 2건 불가\n\n100 취소완료 → 송장등록\n")
    assert "🚫 777 반품이 끝나" in shown
    assert "🚫 주문 999를 찾지 못했어요. 번호를 다시 확인해 주세요." in shown
    assert shown.count("상태를 아직 확인하지 못했어요") == 1
    assert "117 취소완료 → 송장등록" in shown


def test_the_rows_of_a_long_plan_fold_up() -> None:
    reply = plan_reply(many(18), EN)

    assert "<blockquote expandable><b>106</b> cancelled → invoiced" in reply.html


def test_a_plan_of_fifty_orders_with_fifty_reasons_fits_a_message() -> None:
    outcomes = [Outcome(str(n), refusal=OrderNotFound("9" * 38 + str(n))) for n in range(10, 60)]

    shown = text_of(plan_reply(Plan.of("restore", [*many(50).outcomes, *outcomes]), KO))

    assert "외" in shown


def test_a_refused_plan_has_only_its_reason() -> None:
    reply = plan_reply(Plan.of("restore", [Outcome("777", refusal=AlreadyReturned("777"))]), KO)

    assert text_of(reply).startswith("주문복원 할 수 없어요\n\n🚫 777 반품이 끝나")
    assert reply.buttons == ()


def test_what_can_be_done_instead_stands_beside_it_with_its_own_button() -> None:
    reply = plan_reply(LACKING, KO)

    assert text_of(reply).split("\n\n")[1:] == [
        "🚫 123 A-102 재고가 모자라요. 2개 필요한데 1개 남았어요.",
        "💡 재고 2개 추가 후 품절해제\nA-102 재고 1 → 3개\n123 고정 0 → 2개 · 품절해제",
        "이대로 할까요?",
    ]
    assert verbs_of(reply) == ["alt", "no"]


def test_the_done_card_says_what_by_whom_and_when_and_the_way_back() -> None:
    reply = done_reply(ONE, entry(ONE), KO, undo=True)

    assert text_of(reply) == "✅ 주문복원 했어요\n\n123 취소완료 → 송장등록 · 고정 0 → 2개\n\n민아 · 방금"
    assert verbs_of(reply) == ["undo"]


def test_the_done_card_of_a_mixed_plan_names_what_was_not_done() -> None:
    plan = many(2)

    shown = text_of(done_reply(plan, entry(plan), KO, undo=False))

    assert shown.startswith("✅ 주문복원 2건 했어요")
    assert "2건은 하지 못했어요." in shown
    assert "🚫 777" in shown


def test_a_new_order_is_shown_with_the_number_it_was_given() -> None:
    typed = order("", mall=None, channel="fairy")
    plan = Plan.of("direct_trade", [Outcome("", (OrderOpened(typed),))])
    kept = OrderOpened(order("631", mall=None, channel="fairy", buyer="", phone="", address=""))
    made = JournalEntry(7, NOW, "person:11", "민아", "", plan.intent, (kept,))

    before, after = text_of(plan_reply(plan, KO)), text_of(done_reply(plan, made, KO, undo=True))

    assert "새 주문 · 신규주문 · 페어리 · 김*지 · 린넨셔츠 베이지 ×2 · 35,000원" in before
    assert "주문 631 · 신규주문 · 페어리 · 김*지 · 린넨셔츠 베이지 ×2 · 35,000원" in after


def test_an_undone_card_says_so_and_offers_nothing_more() -> None:
    back = Plan("undo", (Outcome("123", (StatusChange("123", Status.INVOICED, Status.CANCELLED),)),), undoes=7)

    reply = undone_reply(back, entry(back), KO)

    assert text_of(reply) == "↩️ 되돌렸어요\n\n123 송장등록 → 취소완료\n\n민아 · 방금"
    assert reply.buttons == ()


def test_a_stale_plan_says_first_that_nothing_was_done() -> None:
    reply = stale_reply(ONE, KO)

    assert text_of(reply).startswith("🔄 그 사이 바뀐 것이 있어요. 아직 아무것도 하지 않았어요.")
    assert verbs_of(reply) == ["go", "no"]


def test_a_declined_and_an_expired_plan_say_that_nothing_was_changed() -> None:
    shown = [text_of(declined_reply(ONE, KO)), text_of(expired_reply(ONE, KO))]

    assert all("바뀐 것은 없어요." in text for text in shown)


def test_a_restore_that_the_mall_forbids_can_be_wished_for() -> None:
    refusal = StillCancelledAtMall("123", "coupang", Status.CANCELLED, NOW)
    plan = Plan.of("restore", [Outcome("123", refusal=refusal)])

    offered, plain = plan_reply(plan, replace(KO, wishes=True)), plan_reply(plan, KO)

    assert "쿠팡에서 아직 취소완료 상태예요(방금 확인)" in text_of(offered)
    assert verbs_of(offered) == ["wish"]
    assert verbs_of(plain) == []
