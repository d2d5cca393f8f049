"""The Bot API over HTTP: token, method, answer or refusal, and the files."""

import hmac
import inspect
from collections.abc import Sequence
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.demo.telegram.call import Call, read_call
from bot.demo.telegram.methods import METHODS, canonical
from bot.demo.telegram.refusals import Refused, bad_request
from bot.demo.telegram.world import World

UNLOGGED = "getUpdates"


class BotApi:
    """What the bot talks to."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> Sequence[BaseRoute]:
        """Return the addresses of the Bot API."""
        return [
            Route("/bot{token}/{method}", self.call, methods=["GET", "POST"]),
            Route("/file/bot{token}/{kind}/{name}", self.file),
        ]

    async def call(self, request: Request) -> Response:
        """Carry a call out, or say why not."""
        try:
            self._check_token(request)
            result = await self._result(await _read(request))
        except Refused as refusal:
            return JSONResponse(refusal.as_answer(), refusal.code)
        return JSONResponse({"ok": True, "result": result})

    async def file(self, request: Request) -> Response:
        """Return a file's content."""
        kind, name = request.path_params["kind"], request.path_params["name"]
        file_id = f"{kind.removesuffix('s')}_{name.split('.')[0].removeprefix('file_')}"
        content = self._world.files.content(file_id)
        try:
            self._check_token(request)
        except Refused as refusal:
            return JSONResponse(refusal.as_answer(), refusal.code)
        if content is None:
            return JSONResponse(Refused(404, "Not Found").as_answer(), 404)
        return Response(content, media_type="application/octet-stream")

    def _check_token(self, request: Request) -> None:
        given = str(request.path_params["token"])
        if not hmac.compare_digest(given.encode(), self._world.bot.token.encode()):
            raise Refused(401, "Unauthorized")

    async def _result(self, call: Call) -> Any:
        name = canonical(call.method)
        if name is None:
            raise Refused(404, "Not Found: method not found")
        if name != UNLOGGED:
            self._world.calls.append((name, dict(call.values)))
        self._world.pace.check(name, _chat_id(call))
        result = METHODS[name](self._world, call)
        return await result if inspect.isawaitable(result) else result


async def _read(request: Request) -> Call:
    try:
        return await read_call(request)
    except HTTPException as broken:
        raise bad_request(f"can't parse request: {broken.detail}") from None


def _chat_id(call: Call) -> int:
    try:
        return call.number("chat_id")
    except Refused:
        return 0
