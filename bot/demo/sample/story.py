"""The whole story of the sample company: every event of its last 45 days, in order."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from random import Random

from bot.demo.sample.calendar import Calendar
from bot.demo.sample.contents import people, shop
from bot.demo.sample.drafts import Draft, Drafting
from bot.demo.sample.events import Event, Kind, Occasion
from bot.demo.sample.fates import fates
from bot.demo.sample.goods import goods
from bot.demo.sample.lives import Living
from fasta_core.domain.people import Role

NOTED = 26
BEGAN = 21
"""Days ago."""
LATER = timedelta(hours=3)


def story(now: datetime, seed: int) -> list[Event]:
    """The events, oldest first; the same for the same moment and seed."""
    rng = Random(seed)  # noqa: S311 - a story is told, nothing is kept secret by it
    calendar = Calendar(now, tuple(mall.code for mall in shop().malls))
    staff = tuple(f"person:{one.id}" for one in people() if one.role is Role.STAFF)
    drafts = Drafting(calendar, rng, staff).drafts()
    chosen = fates(drafts, calendar, rng)
    living = Living(calendar, rng, staff)
    events = [event for draft in drafts for event in living.life(draft, chosen[draft.order.number])]
    events += _notes(drafts, rng, staff)
    events += goods(calendar, staff[0])
    told = [event for event in events if event.occasion.at <= now]
    return sorted(told, key=lambda event: (event.occasion.at, event.occasion.by, event.occasion.intent))


def beginning(now: datetime) -> datetime:
    """When the company began to use the desk; its orders go back further than that."""
    return Calendar(now, ()).at(BEGAN, time(7))


def _notes(drafts: list[Draft], rng: Random, staff: tuple[str, ...]) -> Iterator[Event]:
    for draft in rng.sample(drafts, NOTED):
        sitting = Occasion(draft.occasion.at + LATER, rng.choice(staff), "add_note")
        yield Event(sitting, Kind.NOTE, draft.order.number, rng.choice(shop().notes))
