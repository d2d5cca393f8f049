"""One trip to a chat: what was given up, and how the chat stands afterwards."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from fasta_core.storage.deliveries import ChatLoad, Settled
from fasta_core.storage.waiting import Waiting

GIVE_UP = timedelta(hours=24)
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0


@dataclass(slots=True)
class Trip:
    """Filled in on the way."""

    load: ChatLoad
    spent_until: float
    sent: set[int] = field(default_factory=set)
    dropped: list[Waiting] = field(default_factory=list)
    failing: Waiting | None = None
    hold_until: datetime | None = None
    reachable: bool = True
    moved_to: int | None = None

    def arrived(self, row: Waiting) -> None:
        """A row is in the chat."""
        self.sent.add(row.seq)

    def wait(self, until: datetime) -> None:
        """The chat gets nothing before then."""
        self.hold_until = until

    def lost(self, row: Waiting) -> None:
        """A row will never arrive."""
        self.dropped.append(row)

    def unreachable(self, now: datetime) -> None:
        """Nobody reads here: everything that is left is given up. That a group is closed to the bot it is told by an update."""
        if self.load.chat > 0:
            self.reachable, self.hold_until = False, now
        self.dropped = [row for row in self.load.rows if row.seq not in self.sent]

    def failed(self, row: Waiting, now: datetime) -> bool:
        """A row did not arrive for now; whether it is given up, a day after it first failed."""
        since = row.failing_since or now
        if now - since >= GIVE_UP:
            self.lost(row)
            return True
        self.failing = row
        pause = min(max((now - since).total_seconds(), FIRST_PAUSE), LONGEST_PAUSE)
        self.hold_until = now + timedelta(seconds=pause)
        return False

    def settled(self) -> Settled:
        """What to write down."""
        return Settled(
            load=self.load,
            spent_until=self.spent_until,
            dropped=tuple(self.dropped),
            failing=self.failing,
            hold_until=self.hold_until,
            reachable=self.reachable,
            moved_to=self.moved_to,
        )
