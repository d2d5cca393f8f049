"""The chat page over HTTP: its own files, what stands in the chats, and every change as it happens."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from bot.demo.telegram.page_view import PageView
from bot.demo.telegram.world import World

PAGE = Path(__file__).parent.parent / "page"
HEARTBEAT = 15.0
GUARDED = {
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'",
}


class FreshFiles(StaticFiles):
    """The page's own files, asked for anew each time, so that an update of the desk is an update of the page."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file, to be checked for news before it is used again."""
        answer = await super().get_response(path, scope)
        answer.headers["Cache-Control"] = "no-cache"
        return answer


class PageApi:
    """What the page in the browser reads."""

    def __init__(self, world: World, view: PageView) -> None:
        self._world = world
        self._view = view

    def routes(self) -> Sequence[BaseRoute]:
        """Return the addresses of the page."""
        return [
            Route("/", self.index),
            Route("/page/state", self.state),
            Route("/page/changes", self.changes),
            Route("/page/file/{file_id}", self.file),
            Mount("/static", FreshFiles(directory=PAGE)),
        ]

    async def index(self, _: Request) -> Response:
        """Return the page itself."""
        return FileResponse(PAGE / "index.html", headers=GUARDED)

    async def state(self, _: Request) -> Response:
        """Return everything the page shows."""
        return JSONResponse(self._view.everything())

    async def changes(self, _: Request) -> Response:
        """Stream every change from now on, first a greeting."""
        return StreamingResponse(self._stream(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    async def file(self, request: Request) -> Response:
        """Return a file of a message: a picture to be shown, anything else to be saved."""
        file = self._world.files.known(request.path_params["file_id"])
        content = self._world.files.content(file.file_id) or b""
        how = "inline" if file.width else "attachment"
        headers = {"Content-Disposition": f"{how}; filename*=UTF-8''{quote(file.name)}"}
        mime = file.mime if file.width and file.mime.startswith("image/") else "application/octet-stream"
        return Response(content, media_type=mime, headers=GUARDED | headers)

    async def _stream(self) -> AsyncIterator[str]:
        with self._world.bell.listening() as changes:
            yield _event({"kind": "hello"})
            while True:
                try:
                    async with asyncio.timeout(HEARTBEAT):
                        change = await changes.get()
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if change is None:
                    return
                yield _event(self._view.change(change))


def _event(change: dict[str, object]) -> str:
    return f"data: {json.dumps(change, ensure_ascii=False)}\n\n"
