"""How fast messages may go: to a chat, to a group, and in all."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """One message every so many seconds (0: no limit), with so many at once after a silence."""

    every: float
    burst: int

    def slot(self, spent_until: float, now: float) -> tuple[float, float]:
        """When the next message may go, and until when the pace is spent with it (seconds since the epoch)."""
        begin = max(spent_until, now)
        return max(now, begin - (self.burst - 1) * self.every), begin + self.every


@dataclass(frozen=True, slots=True)
class Pace:
    """Telegram's advice: about one a second to a chat, 20 a minute to a group, 30 a second in all."""

    chat: Rate = Rate(1.0, 12)
    group: Rate = Rate(4.0, 5)
    bot: Rate = Rate(0.04, 5)

    def of(self, chat: int) -> Rate:
        """A chat's own; groups have negative ids."""
        return self.group if chat < 0 else self.chat


UNPACED = Pace(Rate(0, 1), Rate(0, 1), Rate(0, 1))
"""For a Telegram of one's own, which minds no haste."""
