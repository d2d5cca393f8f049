"""A mall account of the company (쇼핑몰): its marketplace, and the clocks that run there."""

from dataclasses import dataclass

COLLECTION_DAYS = 3
REFUND_DAYS = 3
WARN_DAYS = 2


@dataclass(frozen=True, slots=True)
class MallAccount:
    """`key` is the account ("coupang", "coupang-2"), `code` the marketplace. Days are Korean business days."""

    key: str
    code: str
    name: str
    collection_days: int = COLLECTION_DAYS
    refund_days: int = REFUND_DAYS


CODES = (
    "coupang", "naver", "elevenst", "gmarket", "auction", "cafe24", "zigzag", "ably", "brandi", "musinsa", "wconcept",
    "cm29", "kakao", "lotteon", "ssg", "gsshop", "interpark", "hmall",
)  # fmt: skip
"""Every marketplace the desk knows by code."""
