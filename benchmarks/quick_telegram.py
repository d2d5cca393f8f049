"""A Bot API server that does next to nothing, so that the bot is what is measured: `quick_telegram.py PORT PERSONS`."""

import asyncio
import json
import sys
import time
from datetime import date, timedelta
from itertools import combinations_with_replacement
from pathlib import Path
from typing import Any

from aiohttp import web

BATCH = 100
LINES = Path(__file__).with_name("staff_lines.txt").read_text(encoding="utf-8").splitlines()
UNDATED = Path(__file__).with_name("undated_lines.txt").read_text(encoding="utf-8").splitlines()
SPANS = list(combinations_with_replacement(range(30), 2))
"""Days back, from and to."""
ME = {"id": 4711, "is_bot": True, "first_name": "Echo", "username": "echo_bot"}
ANSWER = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private", "first_name": "P"}, "from": ME, "text": "x"}
CANNED: dict[str, Any] = {"getme": ME, "sendmessage": ANSWER}


class QuickTelegram:
    """Hands out texts, counts what is sent; with a round trip it behaves as if it were that far away (seconds)."""

    def __init__(self, persons: int) -> None:
        self.persons = persons
        self.round_trip = 0.0
        self.known: set[int] = set()
        self.first = int(time.time() * 10) % 100_000_000 * 10
        self.wanted = self.given = self.sent = self.listed = 0
        self.fresh = False
        self.said = self.begin = self.end = 0.0

    async def call(self, request: web.Request) -> web.Response:
        """Any method."""
        method = request.match_info["method"].lower()
        await self._upstream(request)
        if method == "getupdates":
            return await self._updates(await request.post())
        if method == "sendmessage":
            self.listed += b"callback_data" in await request.read()
            self.sent += 1
            self.end = time.perf_counter()
        return await self._answered(CANNED.get(method, True))

    async def say(self, request: web.Request) -> web.Response:
        """So many texts more, from so far away (seconds)."""
        self.round_trip = float(request.query.get("round_trip", 0))
        self.wanted += int(request.query["texts"])
        self.fresh = "fresh" in request.query
        self.sent, self.listed, self.said, self.begin = 0, 0, time.perf_counter(), 0.0
        return web.Response()

    async def figures(self, _: web.Request) -> web.Response:
        """What was measured."""
        return web.json_response({name: getattr(self, name) for name in ("sent", "listed", "said", "begin", "end")})

    async def _upstream(self, request: web.Request) -> None:
        fresh = id(request.transport) not in self.known
        self.known.add(id(request.transport))
        if self.round_trip:
            await asyncio.sleep(self.round_trip * (1.5 if fresh else 0.5))

    async def _answered(self, result: Any) -> web.Response:
        if self.round_trip:
            await asyncio.sleep(self.round_trip / 2)
        return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")

    async def _updates(self, form: Any) -> web.Response:
        offset = int(form.get("offset") or 0)
        done = max(0, offset - self.first)
        if done >= self.given:
            await self._news(min(float(form.get("timeout") or 0), 5.0))
        batch = [self._text(number) for number in range(done, min(done + BATCH, self.wanted))]
        self.given = max(self.given, done + len(batch))
        self.begin = self.begin or (time.perf_counter() if batch else 0.0)
        return await self._answered(batch)

    async def _news(self, seconds: float) -> None:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if self.given < self.wanted:
                return
            await asyncio.sleep(0.002)

    def _text(self, number: int) -> dict[str, Any]:
        person = 1000 + number % self.persons
        who = {"id": person, "first_name": "Person", "language_code": "ko"}
        message = {
            "message_id": number + 1,
            "date": 1_700_000_000,
            "text": self._line(number),
            "from": who | {"is_bot": False},
        }
        return {"update_id": self.first + number, "message": message | {"chat": who | {"type": "private"}}}

    def _line(self, number: int) -> str:
        """One of the lines; of fresh ones none twice, each about other days."""
        if not self.fresh:
            return LINES[number % len(LINES)]
        last, first = (date.today() - timedelta(days=days) for days in SPANS[number % len(SPANS)])  # noqa: DTZ011 - words in a line
        return f"{first:%m/%d}~{last:%m/%d} {UNDATED[number // len(SPANS) % len(UNDATED)]}"


async def _serve(port: int, persons: int) -> None:
    telegram, app = QuickTelegram(persons), web.Application()
    app.router.add_route("*", "/bot{token}/{method}", telegram.call)
    app.router.add_post("/say", telegram.say)
    app.router.add_get("/figures", telegram.figures)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve(*map(int, sys.argv[1:3])))
