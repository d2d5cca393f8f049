"""Run 4: 10,000 hostile lines and taps through the whole bot, over HTTP."""

from collections import Counter
from functools import partial
from pathlib import Path

import pytest

from bot.demo.telegram.message import Message
from bot.demo.telegram.server import Refused, TelegramServer
from fasta_core.storage.store import Store
from tests.edge.waiting import until
from tests.reliability.bots import Orders, living
from tests.reliability.deck import open_plenty
from tests.reliability.ending import all_done, ended
from tests.reliability.figures import dice, part_of, seed, show
from tests.reliability.hostile import line, tap
from tests.reliability.killing import telegram
from tests.shop import EVERYONE

COUNT, ROUND, LOOK = 10_000, 100, 0.05
PEOPLE = [actor.person for actor in EVERYONE if actor.person is not None]


def _cards(server: TelegramServer) -> list[str]:
    """The cards that stand in the last messages."""
    shown: list[Message] = [
        message for person in PEOPLE for message in server.messages(person)[-30:] if message.buttons
    ]
    data = [button.data for message in shown for row in message.buttons for button in row if button.data]
    return sorted({one.partition(":")[0] for one in data})


@pytest.mark.soak
@pytest.mark.timeout(0)
async def test_every_hostile_line_and_tap_is_answered(sqlite_store: Store, tmp_path: Path) -> None:
    of, count, note = seed(), part_of(COUNT), tmp_path / "heartbeat"
    falls, shop, server = dice(of), open_plenty(sqlite_store), telegram()
    shop.opens(product="A-102")
    done = 0

    async with server.running() as url:
        with living(Orders(shop.store.engine.url.render_as_string(hide_password=False), url, heartbeat=note)):
            while done < count:
                cards = _cards(server)
                for _ in range(ROUND):
                    done += await _acted(
                        server, falls.choice(PEOPLE), (line(falls), tap(falls, cards), falls.random() < 0.4)
                    )
                await until(partial(all_done, sqlite_store, done), 300, LOOK)
    outcomes = ended(sqlite_store)
    longest, by_itself = (round(float(seconds) * 1000) for seconds in note.read_text(encoding="utf-8").split())

    answers = Counter(method for method, _ in server.calls)
    show(
        "4 hostile",
        seed=of,
        sent=done,
        ended=dict(outcomes),
        calls=dict(answers),
        longest_standstill_ms=longest,
        of_its_own_ms=by_itself,
    )
    assert answers["sendMessage"] + answers["editMessageText"] >= done
    assert outcomes == Counter({"done": done})
    assert shop.faults() == ()


async def _acted(server: TelegramServer, person: int, what: tuple[str, str, bool]) -> int:
    """How many updates came of it: what Telegram itself refuses never reaches the bot."""
    text, data, taps = what
    before = len(server.pending())
    try:
        if taps:
            await server.tap(person, 1, data)
            return 1
        await server.say(person, text.replace("\x00", "").encode("utf-8", "replace").decode() or ".")
    except Refused:
        return 0
    return max(1, len(server.pending()) - before)
