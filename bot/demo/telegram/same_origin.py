"""Keeps other pages in the same browser from acting as the demo's people."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class SameOrigin:
    """Turns away what a foreign page asks of the chat page or the panel; the Bot API is guarded by its token."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or answer with 403."""
        if scope["type"] == "http" and scope["path"].startswith(("/page", "/panel")) and _foreign(scope):
            await PlainTextResponse("another page asks", 403)(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _foreign(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")
