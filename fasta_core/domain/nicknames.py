"""Nicknames (별명): a company's own short words for its malls, channels and products."""

from dataclasses import dataclass
from enum import StrEnum

SKIPPED = frozenset(" -'")
"""What a typed nickname may hold without being another one."""


class Named(StrEnum):
    """What a nickname can stand for."""

    MALL = "mall"
    CHANNEL = "channel"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class Nickname:
    """A nickname as it was typed, and the marketplace, channel or product it stands for, by its code."""

    nickname: str
    kind: Named
    code: str


def nickname_key(nickname: str) -> str:
    """A nickname as it is compared: spaces, hyphens and case aside."""
    return "".join(sign for sign in nickname if sign not in SKIPPED and not sign.isspace()).casefold()
