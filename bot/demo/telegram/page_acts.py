"""What people do on the chat page, over HTTP."""

from collections.abc import Sequence

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.demo.telegram.acting import Acting
from bot.demo.telegram.call import Call, read_json
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
        asked = await read_json(request)
        message = self._acting.say(asked.number("person"), asked.text("text"), asked.number("chat"))
        return JSONResponse({"message": message})

    async def tap(self, request: Request) -> Response:
        """Let a person tap a button."""
        asked = await read_json(request)
        person, message = asked.number("person"), asked.number("message")
        callback = self._acting.tap(person, message, asked.text("data"), asked.number("chat"))
        return JSONResponse({"callback": callback})

    async def block(self, request: Request) -> Response:
        """Let a person block the bot, or let it speak again."""
        asked = await read_json(request)
        self._acting.block(asked.number("person"), blocked=asked.flag("blocked"))
        return JSONResponse({"blocked": asked.flag("blocked")})

    async def send(self, request: Request) -> Response:
        """Let a person send a file; a picture goes as a photo."""
        async with request.form() as form:
            upload = form.get("file")
            if not isinstance(upload, UploadFile):
                raise bad_request("there is no file in the request")
            name, content = upload.filename or "file", await upload.read()
            asked = Call("send", {field: form.get(field) for field in ("person", "chat", "caption")})
        pictured = name.lower().endswith(PICTURES) and size_of(content)
        take = self._world.files.photo if pictured else self._world.files.document
        person, chat = asked.number("person"), asked.number("chat")
        message = self._acting.send(person, take(name, content), asked.text("caption"), chat)
        return JSONResponse({"message": message})
