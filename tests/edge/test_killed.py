"""kill -9 in a burst: nothing is lost, no effect happens twice."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.demo.telegram.server import Person, TelegramServer
from fasta_core.storage.edge_tables import finished_updates, outbox, updates
from fasta_core.storage.store import Store
from tests.edge.echo_process import TOKEN
from tests.edge.processes import echo_process, kill

CROWD = [Person(100 + number, f"Person {number}") for number in range(60)]
BURST = 100


def _crowded() -> TelegramServer:
    return TelegramServer(token=TOKEN, people=CROWD)


def _answers(server: TelegramServer) -> set[str]:
    return {m.text.rsplit(" ", 1)[0] for person in CROWD for m in server.messages(person.id) if m.from_bot}


def _answering(server: TelegramServer) -> set[str]:
    return {m.text.rsplit(" ", 1)[1] for person in CROWD for m in server.messages(person.id) if m.from_bot}


def _effects(store: Store) -> int:
    with store.engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(finished_updates)).scalar_one()


async def _burst_with_kills(server: TelegramServer, api_url: str, database_url: str, kills: int) -> None:
    lines = {f"line {number}" for number in range(BURST)}
    for number in range(BURST):
        await server.say(CROWD[number % len(CROWD)].id, f"line {number}")
    for done in range(1, kills + 1):
        wanted = done * BURST // (kills + 2)
        with echo_process(api_url, database_url, pause=0.005) as process:
            await server.wait_until(lambda wanted=wanted: len(_answers(server)) >= wanted, 30)  # type: ignore[misc]
            await kill(process)
    with echo_process(api_url, database_url):
        await server.wait_until(lambda: _answers(server) == lines, 30)


async def test_a_bot_killed_in_a_burst_loses_nothing_and_does_nothing_twice(
    sqlite_store: Store, tmp_path: Path
) -> None:
    server = _crowded()

    async with server.running() as url:
        await _burst_with_kills(server, url, f"sqlite:///{tmp_path / 'desk.db'}", kills=1)

    assert _effects(sqlite_store) == BURST


@pytest.mark.soak
@pytest.mark.timeout(900)
async def test_a_bot_killed_in_twenty_bursts_loses_nothing(store: Store) -> None:
    database = store.engine.url.render_as_string(hide_password=False)

    for number in range(20):
        server = _crowded()
        with store.engine.begin() as connection:
            for table in (finished_updates, updates, outbox):
                connection.execute(table.delete())
        async with server.running() as url:
            await _burst_with_kills(server, url, database, kills=1 + number % 5)
        assert _effects(store) == BURST


async def test_two_processes_on_one_postgres_share_the_work_and_one_may_die(postgres_store: Store) -> None:
    server = _crowded()
    database = postgres_store.engine.url.render_as_string(hide_password=False)
    lines = {f"line {number}" for number in range(BURST)}

    async with server.running() as url:
        with echo_process(url, database, 0.05) as one, echo_process(url, database, 0.05):
            for number in range(BURST):
                await server.say(CROWD[number % len(CROWD)].id, f"line {number}")
            await server.wait_until(lambda: len(_answering(server)) > 1, 20)
            await kill(one)
            await server.wait_until(lambda: _answers(server) == lines, 30)

    assert _effects(postgres_store) == BURST
