"""Runs 3 and 9: a Telegram that posts updates to webhooks, again and again, out of order, until each is taken."""

import asyncio
import contextlib
import random
import socket
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from bot.webhook import SECRET_HEADER
from tests.reliability.bots import SECRET
from tests.reliability.deck import Deal

AT_ONCE = 16
AGAIN = 0.05


def tap(update: int, deal: Deal) -> dict[str, Any]:
    """An update: the card's own person taps it."""
    who = {"id": deal.person, "is_bot": False, "first_name": "P", "language_code": "ko"}
    message = {
        "message_id": 900_000,
        "date": 1_700_000_000,
        "chat": {"id": deal.person, "type": "private"},
        "text": "x",
    }
    query = {"id": str(update), "from": who, "message": message, "chat_instance": "1", "data": f"{deal.card}:go"}
    return {"update_id": update, "callback_query": query}


def line(update: int, person: int, text: str) -> dict[str, Any]:
    """An update: a person says a line."""
    who = {"id": person, "is_bot": False, "first_name": "P", "language_code": "ko"}
    chat = {"id": person, "type": "private"}
    return {
        "update_id": update,
        "message": {"message_id": update, "date": 1_700_000_000, "chat": chat, "from": who, "text": text},
    }


def shuffled(updates: Sequence[dict[str, Any]], deliveries: int, dice: random.Random) -> list[dict[str, Any]]:
    """Each of the updates once or more, so many in all, out of order: each some places from where it belongs."""
    given = [*updates, *dice.choices(updates, k=deliveries - len(updates))]
    places = {id(update): place for place, update in enumerate(updates)}
    return sorted(given, key=lambda update: places[id(update)] + dice.uniform(0, len(updates) / 5))


@dataclass
class Poster:
    """Posts to these ports, in turn; a port that does not take an update is no reason to lose it."""

    ports: list[int]
    posted: int = 0
    refused: int = 0
    seen: dict[int, int] = field(default_factory=dict)

    async def post(self, updates: Sequence[dict[str, Any]]) -> None:
        """Post all of them; each until somebody answers 200."""
        waiting = asyncio.Queue[dict[str, Any]]()
        for update in updates:
            waiting.put_nowait(update)
        async with aiohttp.ClientSession(headers={SECRET_HEADER: SECRET}) as session, asyncio.TaskGroup() as group:
            for number in range(AT_ONCE):
                group.create_task(self._post(session, waiting, number))

    async def _post(
        self, session: aiohttp.ClientSession, waiting: "asyncio.Queue[dict[str, Any]]", number: int
    ) -> None:
        turn = number
        while not waiting.empty():
            update = waiting.get_nowait()
            while not await self._taken(session, update, self.ports[turn % len(self.ports)]):
                turn += 1
                await asyncio.sleep(AGAIN)
            turn += 1

    async def _taken(self, session: aiohttp.ClientSession, update: dict[str, Any], port: int) -> bool:
        with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError):
            async with session.post(f"http://127.0.0.1:{port}/hook", json=update) as answer:
                if answer.status == 200:
                    self.posted += 1
                    return True
        self.refused += 1
        return False


def free_ports(count: int) -> list[int]:
    """So many ports that nobody listens at."""
    doors = [socket.socket() for _ in range(count)]
    for door in doors:
        door.bind(("127.0.0.1", 0))
    ports = [int(door.getsockname()[1]) for door in doors]
    for door in doors:
        door.close()
    return ports
