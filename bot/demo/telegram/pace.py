"""Who is told to wait (429): switched on by hand, or by counting as Telegram counts."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from bot.demo.telegram.refusals import too_many_requests

PACED = ("send", "edit", "setMessageReaction", "deleteMessage")


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many messages at once, and so many more a second."""

    burst: float
    per_second: float


@dataclass(frozen=True, slots=True)
class Bucket:
    """What is left of an allowance, when that was, and until when every call only makes it longer."""

    left: float
    at: float
    closed_until: float = 0.0


IN_ALL = Allowance(30, 30)
IN_A_PRIVATE_CHAT = Allowance(5, 1)
IN_A_GROUP = Allowance(20, 20 / 60)
PENALTY = 1.0


class Pace:
    """Off at first; answers to taps and typing are never paced."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._waits: dict[int | None, float] = {}
        self._buckets: dict[int | None, Bucket] = {}
        self.counting = False

    def limit(self, retry_after: float | None, chat_id: int | None = None) -> None:
        """Refuse every message and edit (of one chat) with these seconds, or with None no longer."""
        if retry_after is None:
            self._waits.pop(chat_id, None)
        else:
            self._waits[chat_id] = retry_after

    def check(self, method: str, chat_id: int) -> None:
        """Refuse the call if its chat, or everybody, has to wait."""
        if not method.startswith(PACED) or method == "sendChatAction":
            return
        waits = [self._waits[place] for place in (None, chat_id) if place in self._waits]
        if waits:
            raise too_many_requests(max(waits))
        if self.counting:
            self._count(chat_id, IN_A_GROUP if chat_id < 0 else IN_A_PRIVATE_CHAT)
            self._count(None, IN_ALL)

    def _count(self, place: int | None, allowance: Allowance) -> None:
        now = self._clock()
        bucket = self._buckets.get(place, Bucket(allowance.burst, now))
        left = min(bucket.left + (now - bucket.at) * allowance.per_second, allowance.burst)
        if left >= 1 and now >= bucket.closed_until:
            self._buckets[place] = Bucket(left - 1, now)
            return
        until = max(now + (1 - left) / allowance.per_second, bucket.closed_until + PENALTY)
        self._buckets[place] = Bucket(left, now, until)
        raise too_many_requests(ceil(until - now))
