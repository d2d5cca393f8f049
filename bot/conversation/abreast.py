"""Several persons of one company answered in one go: read in one transaction, and what is merely said written in another."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import structlog

from bot.conversation.said import Deed, Said, write_together
from bot.conversation.turn import Turn
from bot.gate import Member
from bot.talk import Heard
from fasta_core.storage.absence import AWAY
from fasta_core.storage.intake import UpdateFinishedAlready
from fasta_core.storage.store import Store
from fasta_core.storage.units import SqlUnit

Answer = Said | Deed
T = TypeVar("T")
log = structlog.get_logger("talk")


@dataclass(frozen=True, slots=True)
class Abreast:
    """How each is answered: `make` a turn from what the talk remembers, `answer` it, `do` what that brings."""

    store: Store
    make: Callable[[SqlUnit, Heard, Member, str], Turn]
    answer: Callable[[Turn], Answer]
    do: Callable[[Turn, Answer], None]

    def hear(self, company: str, several: Sequence[tuple[Heard, Member]]) -> frozenset[int]:
        """Those (by their update) with which nothing is left to do; the others, whatever keeps them, are to be heard by themselves.

        What breaks here keeps only those whom it concerns; raised is only one of AWAY, and before anything was done. What is merely
        said is written before any deed is done, so that the delivery, which looks by itself, finds it there.
        """
        found = _sound(partial(self._thought, company, several), AWAY)
        if found is None:
            return frozenset()
        before, thought = found
        plain = [(turn, what) for turn, what in thought if isinstance(what, Said) and not what.beside]
        others = [(turn, what) for turn, what in thought if isinstance(what, Deed) or what.beside]
        written = bool(plain) and _sound(partial(self._written, company, plain)) is not None
        ended = [turn for turn, _ in plain] if written else []
        ended += [turn for turn, what in others if _sound(partial(self._done, turn, what)) is not None]
        return before.union(turn.heard.update for turn in ended)

    def _thought(
        self, company: str, several: Sequence[tuple[Heard, Member]]
    ) -> tuple[frozenset[int], list[tuple[Turn, Answer]]]:
        """Who was answered before, and what the others get."""
        with self.store.reading_together(company) as unit:
            before = unit.finished_of([heard.update for heard, _ in several])
            memories = unit.talks.several([(heard.chat, heard.person) for heard, _ in several])
            turns = [
                partial(self.make, unit, heard, member, memories[heard.chat, heard.person])
                for heard, member in several
                if heard.update not in before
            ]
            answers = [_sound(partial(self._answered, turn)) for turn in turns]
            return before, [one for one in answers if one is not None]

    def _answered(self, make: Callable[[], Turn]) -> tuple[Turn, Answer]:
        turn = make()
        return turn, self.answer(turn)

    def _written(self, company: str, plain: Sequence[tuple[Turn, Said]]) -> bool:
        """What is said has no effect: lost with the machine (on SQLite), it is said again, its update being unfinished."""
        with self.store.writing(company, light=True) as unit:
            write_together(unit, plain)
        return True

    def _done(self, turn: Turn, what: Answer) -> bool:
        with suppress(UpdateFinishedAlready):
            self.do(turn, what)
        return True


def _sound(way: Callable[[], T], but: tuple[type[Exception], ...] = ()) -> T | None:
    """What comes of it; None where something broke, for it is tried again by itself and breaks where it is seen to.

    Raises what is excepted.
    """
    try:
        return way()
    except but:
        raise
    except Exception as broken:  # noqa: BLE001 - not swallowed: the same is done once more, alone
        log.debug("not_abreast", reason=type(broken).__name__)
        return None
