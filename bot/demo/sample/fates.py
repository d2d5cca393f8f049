"""What is to become of each order of the sample: most are sent, some are cancelled, returned, late, restored."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

from bot.demo.sample.calendar import Calendar
from bot.demo.sample.contents import Fortune, articles
from bot.demo.sample.drafts import RESTORABLE, STILL_CANCELLED, Draft


class Fate(StrEnum):
    """An order's life in a word."""

    SENT = "sent"
    DIRECT = "direct"
    PACKED = "packed"
    CANCELLED_UNPACKED = "cancelled_unpacked"
    CANCELLED_PACKED = "cancelled_packed"
    CANCELLED_BY_STAFF = "cancelled_by_staff"
    CANCEL_PENDING = "cancel_pending"
    CANCEL_PENDING_PACKED = "cancel_pending_packed"
    RESTORED = "restored"
    TURNED_BACK = "turned_back"
    RETURNED = "returned"
    RETURN_ASKED = "return_asked"
    RETURN_ARRIVED = "return_arrived"
    COLLECTION_LATE = "collection_late"
    REFUND_LATE = "refund_late"
    RESTORABLE = "restorable"
    STILL_CANCELLED = "still_cancelled"


@dataclass(frozen=True, slots=True)
class Quota:
    """How many orders share a fate, and between how many days ago they were heard of."""

    fate: Fate
    count: int
    oldest: int
    youngest: int


QUOTAS = (
    Quota(Fate.CANCEL_PENDING, 4, 6, 1),
    Quota(Fate.CANCEL_PENDING_PACKED, 4, 8, 4),
    Quota(Fate.PACKED, 9, 6, 4),
    Quota(Fate.TURNED_BACK, 2, 17, 7),
    Quota(Fate.RESTORED, 4, 18, 8),
    Quota(Fate.CANCELLED_BY_STAFF, 4, 18, 6),
    Quota(Fate.RETURN_ASKED, 6, 20, 12),
    Quota(Fate.RETURN_ARRIVED, 3, 22, 16),
    Quota(Fate.COLLECTION_LATE, 10, 30, 19),
    Quota(Fate.REFUND_LATE, 7, 34, 26),
    Quota(Fate.CANCELLED_PACKED, 12, 24, 6),
    Quota(Fate.CANCELLED_UNPACKED, 14, 44, 3),
    Quota(Fate.RETURNED, 24, 38, 17),
)
"""The tightest windows choose first."""


def fates(drafts: list[Draft], calendar: Calendar, rng: Random) -> dict[str, Fate]:
    """The fate of each order by its number."""
    chosen = {draft.order.number: Fate.SENT if draft.order.mall else Fate.DIRECT for draft in drafts}
    chosen |= {RESTORABLE: Fate.RESTORABLE, STILL_CANCELLED: Fate.STILL_CANCELLED}
    plenty = {article.code for article in articles() if article.fortune is Fortune.PLENTY}
    free = [draft for draft in drafts if chosen[draft.order.number] is Fate.SENT and draft.order.product in plenty]
    for quota in QUOTAS:
        fitting = [draft for draft in free if quota.youngest <= calendar.age(draft.occasion.at) <= quota.oldest]
        taken = rng.sample(fitting, min(quota.count, len(fitting)))
        chosen |= {draft.order.number: quota.fate for draft in taken}
        free = [draft for draft in free if draft not in taken]
    return chosen
