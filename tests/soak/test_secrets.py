"""Run 6: 10,000 posts to the webhook without its secret or with a wrong one."""

import random
import string
from collections import Counter
from collections.abc import Iterator

import aiohttp
import pytest
from sqlalchemy import func, select

from bot.webhook import SECRET_HEADER
from fasta_core.storage.edge_tables import updates
from fasta_core.storage.store import Store
from tests.edge.waiting import until
from tests.reliability.bots import SECRET, Orders, living
from tests.reliability.deck import open_plenty
from tests.reliability.figures import dice, part_of, seed, show
from tests.reliability.killing import telegram
from tests.reliability.posting import free_ports, line

COUNT = 10_000


def wrong_secrets(falls: random.Random) -> Iterator[dict[str, str]]:
    """Headers that come near."""
    while True:
        place = falls.randrange(len(SECRET))
        yield {}
        yield {SECRET_HEADER: ""}
        yield {SECRET_HEADER: SECRET[:place]}
        yield {SECRET_HEADER: SECRET + falls.choice(string.printable[:94])}
        yield {SECRET_HEADER: SECRET[:place] + SECRET[place].upper() + "x" + SECRET[place + 1 :]}
        yield {SECRET_HEADER: "".join(falls.choices(string.ascii_letters, k=len(SECRET)))}
        yield {SECRET_HEADER: SECRET.upper()}
        yield {"X-Telegram-Bot-Api-Secret": SECRET}


@pytest.mark.soak
@pytest.mark.timeout(0)
async def test_nobody_without_the_secret_is_heard(sqlite_store: Store) -> None:
    of, count, (port,) = seed(), part_of(COUNT), free_ports(1)
    shop, server = open_plenty(sqlite_store), telegram()
    statuses: Counter[int] = Counter()

    async with server.running() as url, aiohttp.ClientSession() as session:
        with living(Orders(shop.store.engine.url.render_as_string(hide_password=False), url, port)):
            hook = f"http://127.0.0.1:{port}/hook"
            await until(lambda: "setWebhook" in dict(server.calls), 60)
            for number, headers in zip(range(count), wrong_secrets(dice(of)), strict=False):
                async with session.post(hook, json=line(number, 3, "오늘 주문"), headers=headers) as answer:
                    statuses[answer.status] += 1
            kept = _kept(sqlite_store)
            async with session.post(hook, json=line(count, 3, "오늘 주문"), headers={SECRET_HEADER: SECRET}) as answer:
                with_the_secret = answer.status

    show("6 webhook without the secret", seed=of, posted=count, statuses=dict(statuses), processed=kept)
    assert (statuses, kept) == (Counter({401: count}), 0)
    assert (with_the_secret, _kept(sqlite_store)) == (200, 1)


def _kept(store: Store) -> int:
    with store.engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(updates)).scalar_one()
