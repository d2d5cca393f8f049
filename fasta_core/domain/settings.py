"""What a company can set: each setting has a few values to choose from, the first of which holds until another is chosen."""

from collections.abc import Mapping
from enum import StrEnum


class Setting(StrEnum):
    """A company's settings."""

    QUIET_HOURS = "quiet_hours"
    DAYS_OFF = "days_off"
    DIGEST_AT = "digest_at"
    ESCALATE_AFTER = "escalate_after"
    STOPPED_AFTER = "stopped_after"
    SECOND_TAP_ORDERS = "second_tap_orders"
    SECOND_TAP_TOTAL = "second_tap_total"
    BUYERS_KEPT = "buyers_kept"


OFF = "off"
VALUES: Mapping[Setting, tuple[str, ...]] = {
    Setting.QUIET_HOURS: ("21-08", "20-09", "22-07", OFF),
    Setting.DAYS_OFF: ("hold", "send"),
    Setting.DIGEST_AT: ("09", "08", "10", OFF),
    Setting.ESCALATE_AFTER: ("3", "1", "6", OFF),
    Setting.STOPPED_AFTER: ("26", "12", "50", OFF),
    Setting.SECOND_TAP_ORDERS: (OFF, "5", "10", "20"),
    Setting.SECOND_TAP_TOTAL: (OFF, "500000", "1000000", "3000000"),
    Setting.BUYERS_KEPT: ("90", "60", "30", OFF),
}
"""Hours of the day in Asia/Seoul, hours, orders in one plan, won in one plan, days. OFF turns the thing off."""


def default(setting: Setting) -> str:
    """The value that holds until another is chosen."""
    return VALUES[setting][0]
