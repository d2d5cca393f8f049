"""What people do on the chat page, over HTTP."""

from collections.abc import Sequence
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.demo.telegram.acting import Acting
from bot.demo.telegram.pictures import size_of
from bot.demo.telegram.refusals import bad_request
from bot.demo.telegram.world import World

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")


class PageActs:
    """The people's hands, moved by the page."""

    def __init__(self, world: World, acting: Acting) -> None:
        self._world = world
        self._acting = acting

    def routes(self) -> Sequence[BaseRoute]:
        """Return the addresses of what can be done."""
        return [
            Route("/page/say", self.say, methods=["POST"]),
            Route("/page/tap", self.tap, methods=["POST"]),
            Route("/page/block", self.block, methods=["POST"]),
            Route("/page/send", self.send, methods=["POST"]),
        ]

    async def say(self, request: Request) -> Response:
        """Let a person write."""
        asked = await _asked(request)
        return JSONResponse({"message": self._acting.say(asked["person"], str(asked["text"]), asked["chat"])})

    async def tap(self, request: Request) -> Response:
        """Let a person tap a button."""
        asked = await _asked(request)
        callback = self._acting.tap(asked["person"], asked["message"], str(asked["data"]), asked["chat"])
        return JSONResponse({"callback": callback})

    async def block(self, request: Request) -> Response:
        """Let a person block the bot, or let it speak again."""
        asked = await _asked(request)
        self._acting.block(asked["person"], blocked=bool(asked["blocked"]))
        return JSONResponse({"blocked": bool(asked["blocked"])})

    async def send(self, request: Request) -> Response:
        """Let a person send a file; a picture goes as a photo."""
        async with request.form() as form:
            upload = form.get("file")
            if not isinstance(upload, UploadFile):
                raise bad_request("there is no file in the request")
            name, content = upload.filename or "file", await upload.read()
            person, chat, caption = int(str(form["person"])), int(str(form["chat"])), str(form.get("caption", ""))
        pictured = name.lower().endswith(PICTURES) and size_of(content)
        take = self._world.files.photo if pictured else self._world.files.document
        return JSONResponse({"message": self._acting.send(person, take(name, content), caption, chat)})


async def _asked(request: Request) -> dict[str, Any]:
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise bad_request("JSON expected")
    asked: dict[str, Any] = await request.json()
    return asked
