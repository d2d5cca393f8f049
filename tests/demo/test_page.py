"""What the page asks over HTTP, without a browser: safe files, no foreign pages, the mall's panel."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import aiohttp
import pytest

from bot.demo.telegram.mall_panel import PanelOrder
from bot.demo.telegram.server import TelegramServer
from tests.demo.conftest import MINA, TOKEN, Line
from tests.demo.pictures import PNG

ORDER = PanelOrder("123", "coupang", "30000012345793", "cancelled", "normal", "김*아", "니트 가디건")


class OneOrder:
    """A mall with one order."""

    def __init__(self) -> None:
        self.order = ORDER

    async def malls(self) -> list[dict[str, Any]]:
        return [{"code": "coupang", "name": "쿠팡"}]

    async def orders(self, query: str) -> list[PanelOrder]:
        return [self.order] if query in self.order.number else []

    async def set_state(self, number: str, state: str) -> None:
        assert number == self.order.number
        self.order = replace(self.order, mall_state=state)

    async def collect(self) -> str:
        return f"쿠팡: {self.order.mall_state}"


@pytest.fixture
async def panel() -> AsyncIterator[Line]:
    """A bare line to a Telegram with a mall beside it."""
    server = TelegramServer(token=TOKEN, people=[MINA], mall_panel=OneOrder())
    async with server.running() as url, aiohttp.ClientSession() as session:
        yield Line(session, url)


async def test_a_state_set_at_the_mall_is_what_a_collection_finds(panel: Line) -> None:
    async with panel.session.post(f"{panel.url}/panel/state", json={"number": "123", "state": "cancelled"}) as answer:
        assert answer.status == 200

    async with panel.session.post(f"{panel.url}/panel/collect", json={}) as answer:
        assert await answer.json() == {"summary": "쿠팡: cancelled"}
    async with panel.session.get(f"{panel.url}/panel/orders?query=12") as answer:
        assert [order["mall_state"] for order in await answer.json()] == ["cancelled"]


async def test_an_unknown_state_is_refused(panel: Line) -> None:
    async with panel.session.post(f"{panel.url}/panel/state", json={"number": "123", "state": "lost"}) as answer:
        assert answer.status == 400


async def test_without_a_mall_there_is_no_panel(line: Line) -> None:
    async with line.session.get(f"{line.url}/panel/malls") as answer:
        assert answer.status == 404
    async with line.session.get(f"{line.url}/page/state") as answer:
        assert (await answer.json())["panel"] is False


async def test_another_page_in_the_browser_cannot_act(line: Line, server: TelegramServer) -> None:
    said = {"person": MINA.id, "chat": MINA.id, "text": "지워줘"}
    foreign = {"Origin": "https://elsewhere.example"}

    async with line.session.post(f"{line.url}/page/say", json=said, headers=foreign) as answer:
        status = answer.status

    assert (status, server.messages(MINA.id)) == (403, [])


async def test_a_document_is_saved_and_never_shown_as_a_page(line: Line, server: TelegramServer) -> None:
    await server.send_file(MINA.id, "나쁜.html", b"<script>1</script>")
    await server.send_photo(MINA.id, "box.png", PNG)
    document, photo = (message.attachment for message in server.messages(MINA.id))
    assert document
    assert photo

    async with line.session.get(f"{line.url}/page/file/{document.file_id}") as answer:
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["Content-Type"] == "application/octet-stream"
    async with line.session.get(f"{line.url}/page/file/{photo.file_id}") as answer:
        assert answer.headers["Content-Type"] == "image/png"


async def test_a_person_cannot_write_into_another_ones_chat(line: Line, server: TelegramServer) -> None:
    async with line.session.post(f"{line.url}/page/say", json={"person": 11, "chat": 12, "text": "x"}) as answer:
        assert answer.status == 400

    assert server.messages(12) == []


@pytest.mark.parametrize("broken", [b"", b"[]", b"{}", b'{"person": "x", "chat": 11, "text": "x"}', b"\xff"])
async def test_a_broken_request_is_refused_and_changes_nothing(
    line: Line, server: TelegramServer, broken: bytes
) -> None:
    headers = {"Content-Type": "application/json"}

    async with line.session.post(f"{line.url}/page/say", data=broken, headers=headers) as answer:
        assert answer.status == 400

    assert server.messages(MINA.id) == []
