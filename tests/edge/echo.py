"""A small conversation: what is said comes back through the outbox, in the transaction that finishes the update."""

import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from threading import Lock

from bot.outgoing import packed
from bot.replies.reply import Button, Reply
from bot.talk import Heard
from fasta_core.storage.outbox import Outgoing
from fasta_core.storage.store import Store

SHOP = "shop"


class Echo:
    """Says everything again; some lines do more."""

    def __init__(self, store: Store, pause: float = 0.0) -> None:
        self._store = store
        self._pause = pause
        self._lock = Lock()
        self.heard: dict[int, list[Heard]] = defaultdict(list)
        self.effects: Counter[int] = Counter()
        self.inside: Counter[int] = Counter()
        self.most_inside = 0
        self.overlaps = 0

    def hear(self, heard: Heard) -> Reply | None:
        """Answer."""
        with self._lock:
            self.inside[heard.person] += 1
            self.overlaps += self.inside[heard.person] > 1
            self.most_inside = max(self.most_inside, sum(self.inside.values()))
        try:
            return self._answer(heard)
        finally:
            with self._lock:
                self.inside[heard.person] -= 1

    def _answer(self, heard: Heard) -> Reply | None:
        self.heard[heard.person].append(heard)
        time.sleep(self._pause)
        if heard.text == "break":
            raise ValueError("broken on purpose")
        if heard.text == "stranger":
            return Reply("Who are you?")
        with self._store.writing(SHOP) as unit:
            if unit.finished(heard.update):
                return None
            unit.outbox.put(self.outgoing(heard))
            unit.finish(heard.update)
        self.effects[heard.update] += 1
        return None

    def outgoing(self, heard: Heard) -> Outgoing:
        """What comes back."""
        return _echo(heard)


class Choir(Echo):
    """Answers several persons in one go, as the desk does."""

    def together(self, heard: Sequence[Heard]) -> frozenset[int]:
        """All of them in one transaction."""
        time.sleep(self._pause * len(heard))
        with self._store.writing(SHOP) as unit:
            before = unit.finished_of([one.update for one in heard])
            new = [one for one in heard if one.update not in before]
            if new:
                unit.outbox.put_all([self.outgoing(one) for one in new])
                unit.finish_all([one.update for one in new])
        self.effects.update(one.update for one in new)
        return frozenset(one.update for one in heard)


def _echo(heard: Heard) -> Outgoing:
    if heard.tap is not None:
        return Outgoing(heard.chat, packed(Reply(f"tapped {heard.tap}")), message=heard.message)
    if heard.file is not None:
        there = Reply(f"{heard.file.name} {heard.file.size}", file=(heard.file.name, heard.file.content[::-1]))
        return Outgoing(heard.chat, packed(there))
    said = Reply(f"<b>{heard.text}</b>", buttons=((Button("Go", "go"),),))
    return Outgoing(heard.chat, packed(said), card="abcdefghijkl")
