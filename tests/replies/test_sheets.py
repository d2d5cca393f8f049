"""A sheet is summed up before it is taken over, with its first errors by row and column."""

from bot.replies.sheets import SheetSummary, sheet_done_reply, sheet_plan_reply, sheet_refused_reply
from fasta_core.sheets.errors import Expected, HeadersUnknown, MallOfAnotherFormat, NotASheet, RowError
from tests.replies.samples import EN, KO
from tests.replies.seen import text_of, verbs_of

ERROR = RowError(14, "금액", "=1+1", Expected.AMOUNT)
SUMMARY = SheetSummary("11월 주문.xlsx", 312, 14, 20, 3, (ERROR,), turned_back=("123",), left_out=("요약",))


def test_the_preview_counts_and_names_the_first_errors() -> None:
    reply = sheet_plan_reply(SUMMARY, KO)

    assert text_of(reply).splitlines() == [
        "📄 11월 주문.xlsx",
        "신규 312건, 변경 14건, 오류 3건",
        "그대로인 줄 20건",
        "⚠️ 복원했던 주문이 되돌아가요: 123",
        "14행 금액 “=1+1”: 1원 이상의 금액이어야 해요",
        "… 오류 2건 더",
        "읽지 않은 시트: 요약",
        "가져올까요?",
    ]
    assert verbs_of(reply) == ["go", "no"]


def test_a_sheet_that_changes_nothing_offers_nothing() -> None:
    reply = sheet_plan_reply(SheetSummary("a.csv", same=312), KO)

    assert "바뀔 것이 없어요." in text_of(reply)
    assert reply.buttons == ()


def test_a_stock_sheet_counts_products() -> None:
    reply = sheet_done_reply(SheetSummary("stock.csv", changed=8, stock=True), EN, undo=True)

    assert text_of(reply).startswith("✅ Imported.\n📄 stock.csv\n8 stock figures changed, 0 errors")
    assert verbs_of(reply) == ["undo"]


def test_a_file_that_is_refused_says_what_to_send() -> None:
    shown = [
        text_of(sheet_refused_reply(refusal, KO))
        for refusal in (
            NotASheet("png"),
            HeadersUnknown((), None, ()),
            HeadersUnknown((), "orders", ("금액",)),
            MallOfAnotherFormat("coupang", "naver"),
        )
    ]

    assert shown == [
        "🚫 시트가 아니에요(png). 엑셀(.xlsx, .xls), .ods, .csv 파일을 보내 주세요.",
        "🚫 아는 시트가 아니에요. 첫 줄에 쇼핑몰, 주문번호, 상품명, 금액 같은 제목이 있어야 해요.",
        "🚫 필요한 열이 없어요: 금액",
        "🚫 쿠팡 시트인데 네이버라고 하셨어요. 어느 쪽인지 확인해 주세요.",
    ]
