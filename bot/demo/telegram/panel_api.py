"""The side panel over HTTP."""

from collections.abc import Sequence
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.demo.telegram.call import read_json
from bot.demo.telegram.mall_panel import STATES, MallPanel
from bot.demo.telegram.refusals import bad_request


class PanelApi:
    """What the page's side panel talks to."""

    def __init__(self, panel: MallPanel) -> None:
        self._panel = panel

    def routes(self) -> Sequence[BaseRoute]:
        """Return the addresses of the panel."""
        return [
            Route("/panel/malls", self.malls),
            Route("/panel/orders", self.orders),
            Route("/panel/state", self.set_state, methods=["POST"]),
            Route("/panel/collect", self.collect, methods=["POST"]),
        ]

    async def malls(self, _: Request) -> Response:
        """Return the malls and the states an order can have there."""
        return JSONResponse({"malls": await self._panel.malls(), "states": STATES})

    async def orders(self, request: Request) -> Response:
        """Return the orders that match the query."""
        found = await self._panel.orders(request.query_params.get("query", "").strip())
        return JSONResponse([asdict(order) for order in found])

    async def set_state(self, request: Request) -> Response:
        """Set what the mall says of an order."""
        asked = await read_json(request)
        if asked.text("state") not in STATES:
            raise bad_request("unknown state")
        await self._panel.set_state(asked.text("number"), asked.text("state"))
        return JSONResponse({"ok": True})

    async def collect(self, _: Request) -> Response:
        """Run a collection."""
        return JSONResponse({"summary": await self._panel.collect()})
