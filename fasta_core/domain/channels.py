"""Channels of direct trade (직거래 구분): what no mall connects; sales are counted by them."""

from dataclasses import dataclass
from enum import StrEnum


class ChannelState(StrEnum):
    """Anyone may ask for a channel; an owner or manager approves it."""

    REQUESTED = "requested"
    ACTIVE = "active"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel by its code and the name people use."""

    code: str
    name: str
    state: ChannelState = ChannelState.ACTIVE


DIRECT = "direct"
BUILT_IN = ("direct", "store", "fairy", "fashion_shock", "goldi")
"""The channels every company starts with (manual, section 5): 직거래, 매장출고, 페어리, 패션쇼크, 골디."""
