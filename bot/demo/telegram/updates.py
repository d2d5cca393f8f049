"""What the bot has yet to hear: kept until a higher offset acknowledges it."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from typing import Any

from bot.demo.telegram.refusals import Refused, conflict
from bot.demo.telegram.store import Store

Update = dict[str, Any]
MOST_AT_ONCE = 100
LIFE = 24 * 3600.0
TAP_LIFE = 150.0
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Updates:
    """The queue of updates; `clock` gives the seconds since the epoch."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock
        kept = store.room("update")
        self._pending: dict[int, tuple[float, Update]] = {int(key): (at, update) for key, (at, update) in kept.items()}
        self._pending = dict(sorted(self._pending.items()))
        self._all: dict[int, Update] = {key: update for key, (_, update) in self._pending.items()}
        self._again: list[int] = []
        self._poller: asyncio.Future[None] | None = None
        self.allowed: tuple[str, ...] = tuple(store.room("setting").get("allowed_updates", ()))
        self.on_news: Callable[[], None] = lambda: None

    def add(self, kind: str, what: dict[str, Any]) -> int:
        """Queue something that happened and return its update id; 0 if the bot does not want its kind."""
        if self.allowed and kind not in self.allowed:
            return 0
        update_id = 100_000 + self._store.count("update")
        update = {"update_id": update_id, kind: what}
        self._pending[update_id] = (self._clock(), update)
        self._all[update_id] = update
        self._store.keep("update", update_id, self._pending[update_id])
        self._news()
        return update_id

    def again(self, update_id: int) -> None:
        """Deliver an update once more, as if its acknowledgement had been lost."""
        self._again.append(update_id)
        self._news()

    def allow(self, kinds: Sequence[str]) -> None:
        """From now on queue only these kinds; all of them if there are none."""
        self.allowed = tuple(kinds)
        self._store.keep("setting", "allowed_updates", self.allowed)

    def waiting(self) -> list[Update]:
        """Return what has not been acknowledged, the oldest first; what is too old is forgotten."""
        now = self._clock()
        for update_id, (at, update) in list(self._pending.items()):
            if now - at > (TAP_LIFE if "callback_query" in update else LIFE):
                self.done(update_id)
        repeated = [self._all[update_id] for update_id in sorted(set(self._again)) if update_id in self._all]
        return repeated + [update for update_id, (_, update) in self._pending.items() if update_id not in self._again]

    def is_waiting(self, update_id: int) -> bool:
        """Return whether an update still has to be delivered."""
        return update_id in self._pending or update_id in self._again

    def done(self, update_id: int) -> None:
        """Forget an update: it has been acknowledged, or is too old."""
        if update_id in self._again:
            self._again.remove(update_id)
        if self._pending.pop(update_id, None):
            self._store.drop("update", update_id)

    def acknowledge(self, offset: int) -> None:
        """Forget everything below the offset; a negative one keeps only that many of the last."""
        known = list(self._pending)
        gone = known[:offset] if offset < 0 else [update_id for update_id in known if update_id < offset]
        for update_id in gone:
            self.done(update_id)

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        """Return what waits, or wait for it; whoever polled before is sent away with a 409."""
        self.acknowledge(offset)
        self.interrupt(conflict(OTHER_POLLER))
        if seconds > 0 and not self.waiting():
            await self._sleep(seconds)
        batch = self.waiting()[: limit or MOST_AT_ONCE]
        self._again = [update_id for update_id in self._again if update_id not in {u["update_id"] for u in batch}]
        return batch

    def interrupt(self, refusal: Refused | None = None) -> None:
        """Wake the one who polls, with a refusal or with whatever there is."""
        if self._poller is None or self._poller.done():
            return
        if refusal is None:
            self._poller.set_result(None)
        else:
            self._poller.set_exception(refusal)

    async def _sleep(self, seconds: float) -> None:
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await poller
        finally:
            if self._poller is poller:
                self._poller = None

    def _news(self) -> None:
        self.interrupt()
        self.on_news()
