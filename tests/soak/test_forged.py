"""Run 5: a million card tokens at the desk, a thousand over HTTP."""

from collections import Counter

import pytest

from fasta_core.storage.store import Store
from tests.edge.waiting import until
from tests.reliability.bots import Orders, living
from tests.reliability.deck import effects, open_plenty
from tests.reliability.ending import all_done, ended
from tests.reliability.figures import dice, part_of, seed, show
from tests.reliability.forging import Forge
from tests.reliability.killing import telegram

AT_THE_DESK, OVER_HTTP = 1_000_000, 1_000


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_no_forged_expired_foreign_or_used_card_is_accepted(sqlite_store: Store) -> None:
    of = seed()
    forge = Forge(open_plenty(sqlite_store), dice(of))

    forge.tries(part_of(AT_THE_DESK))

    show("5 forged cards at the desk", seed=of, tried=dict(forge.tried), accepted=len(forge.accepted))
    assert (forge.accepted, forge.changed) == ([], 0)


@pytest.mark.soak
@pytest.mark.timeout(0)
async def test_none_is_accepted_over_http(sqlite_store: Store) -> None:
    of, count = seed(), part_of(OVER_HTTP)
    shop = open_plenty(sqlite_store)
    forge, server = Forge(shop, dice(of)), telegram()

    async with server.running() as url:
        with living(Orders(shop.store.engine.url.render_as_string(hide_password=False), url)):
            for (_, make, who), _ in zip(forge.tokens(), range(count), strict=False):
                await server.tap(who.person or 0, 1, make()[:64])
            await until(lambda: all_done(sqlite_store, count), 600)

    calls = Counter(method for method, _ in server.calls)
    show("5 forged cards over HTTP", seed=of, tried=count, calls=dict(calls), accepted=forge.changed)
    assert (forge.changed, effects(shop).total()) == (0, 0)
    assert ended(sqlite_store) == Counter(done=count)
    assert calls["answerCallbackQuery"] == count
    assert calls["sendMessage"] + calls["editMessageText"] >= count
