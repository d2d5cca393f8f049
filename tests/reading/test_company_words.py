"""A company's own channels, products, nicknames and staff are read as such."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.reading.company_words import CompanyWords
from bot.reading.reader import Reader

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
COMPANY = CompanyWords(
    channels={"무드온": "moodon"},
    product_codes=frozenset({"A102", "KN-7"}),
    product_names={"트위드 자켓": "T-1", "울 코트": "T-2", "Silk Scarf": "T-3"},
    malls={"우리몰": "own", "쿠": "coupang"},
    staff=frozenset({"박직원"}),
)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("무드온 김민지 3.5만", "direct_trade", {"channel": "moodon", "buyer": "김민지", "total": 35000}),
        ("무드온 주문 어제", "orders", {"channel": "moodon", "period": {"start": "2026-11-22", "end": "2026-11-22"}}),
        ("우리몰 회수지연", "delayed_returns", {"malls": ["own"]}),
        ("쿠만 회수지연", "delayed_returns", {"malls": ["coupang"]}),
        ("쿠랑 네이버 회수지연", "delayed_returns", {"malls": ["coupang", "naver"]}),
        ("쿠는 취소요청 몇 건이야", "orders", {"malls": ["coupang"], "status": "cancel_requested"}),
        ("쿠 회수지연", "delayed_returns", {"malls": ["coupang"]}),
        ("트위드자켓 재고", "stock", {"product": "T-1"}),
        ("트위드 자켓 재고 +5", "adjust_stock", {"product": "T-1", "stock_change": 5}),
        ("울코트 품절주문", "sold_out_orders", {"product": "T-2"}),
        ("silk scarf stock", "stock", {"product": "T-3"}),
        ("a-102 재고", "stock", {"product": "A102"}),
        ("kn7 재고", "stock", {"product": "KN-7"}),
        ("박직원 123 복원해줘", "restore", {"orders": ["123"]}),
    ],
)
def test_a_companys_own_word_means_what_the_company_says(
    reader: Reader, text: str, intent: str, slots: dict[str, Any]
) -> None:
    reading = reader.read(text, NOW, COMPANY)

    assert (reading.outcome.value, reading.intent, dict(reading.slots)) == ("understood", intent, slots)


def test_one_companys_words_mean_nothing_to_another(reader: Reader) -> None:
    reader.read("무드온 김민지 3.5만", NOW, COMPANY)

    assert "channel" not in reader.read("무드온 주문", NOW, CompanyWords()).slots
    assert "channel" not in reader.read("무드온 주문", NOW).slots


@pytest.mark.parametrize(
    "text",
    [
        "울코트 롱 재고",
        "울 코트 재고",
        "린넨셔츠 재고 +5",
        "t9 재고",
        "박직원 123 복원해줘",
        "쿠 회수지연",
        "새 상품 어제 주문",
        "실크 재고",
    ],
)
def test_words_with_a_few_products_more_read_like_words_made_anew(reader: Reader, text: str) -> None:
    names = {**COMPANY.product_names, "울 코트 롱": "T-10", "린넨 셔츠": "T-9", "새 상품": "T-11"}
    codes = COMPANY.product_codes | {"T-9"}
    more = replace(COMPANY, product_names=names, product_codes=codes)
    anew = replace(more)

    reader.prepare(COMPANY)
    reader.prepare(more, COMPANY)

    assert reader.read(text, NOW, more) == reader.read(text, NOW, anew)
    assert reader.read("울코트 롱 재고", NOW, COMPANY) != reader.read("울코트 롱 재고", NOW, more)
