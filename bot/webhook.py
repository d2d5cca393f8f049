"""The webhook: updates are kept before they are answered with 200; whoever does not know the secret is not heard."""

import asyncio
import contextlib
import hmac
import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from telegram.error import TelegramError

from bot.book import Book
from bot.intake import Keeper
from bot.line import Line
from bot.parsing import KINDS
from fasta_core.storage.absence import AWAY, ping

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
LARGEST = 4 * 1024 * 1024
KEEP_ALIVE = 75
CONNECTIONS = 40
LONGEST_PAUSE = 15.0
GRACE = 3
log = structlog.get_logger("edge")


class NoSecret(ValueError):
    """A webhook without a secret would take anybody's updates."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where Telegram sends updates, the secret it sends along, and the host and port to listen at. Raises NoSecret."""

    url: str
    secret: str
    host: str = "127.0.0.1"
    port: int = 8080

    def __post_init__(self) -> None:
        """Refuse to be without a secret."""
        if not self.secret:
            raise NoSecret("a webhook needs a secret: set FASTA_WEBHOOK_SECRET")


class _Server(uvicorn.Server):
    """Leaves the signals to the program."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class Webhook:
    """Serves the webhook, /healthz and /readyz, and tells Telegram where it is."""

    def __init__(self, address: Address, book: Book, line: Line, keeper: Keeper) -> None:
        self._address = address
        self._book = book
        self._line = line
        self._keeper = keeper
        self.refused = 0
        path = urlsplit(address.url).path or "/"
        self.app = Starlette(
            routes=[
                Route("/healthz", _alive),
                Route("/readyz", self._ready),
                Route(path, self._take, methods=["POST"]),
            ]
        )

    async def run(self) -> None:
        """Serve, until cancelled."""
        config = uvicorn.Config(
            self.app,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_keep_alive=KEEP_ALIVE,
            timeout_graceful_shutdown=GRACE,
        )
        server = _Server(config)
        door = _door(self._address)
        serving = asyncio.create_task(server.serve(sockets=[door]))
        try:
            await self._register()
            await serving
        finally:
            server.should_exit = True
            await asyncio.gather(serving, return_exceptions=True)
            door.close()

    async def _register(self) -> None:
        pause = 0.5
        while True:
            try:
                await self._line.bot.set_webhook(
                    self._address.url,
                    secret_token=self._address.secret,
                    allowed_updates=list(KINDS),
                    max_connections=CONNECTIONS,
                    drop_pending_updates=False,
                )
            except TelegramError as failure:
                log.warning("telegram_away", reason=type(failure).__name__, why=failure.message)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                log.info("webhook_registered")
                return

    async def _take(self, request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._address.secret.encode()):
            self.refused += 1
            log.warning("webhook_refused", count=self.refused)
            return PlainTextResponse("", 401)
        body = await _body(request)
        if body is None:
            return PlainTextResponse("", 413)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            update = None
        try:
            await self._keeper.keep([update])
        except (*AWAY, TimeoutError):
            return PlainTextResponse("", 503)
        return PlainTextResponse("")

    async def _ready(self, _: Request) -> Response:
        try:
            await self._book.read(ping)
        except AWAY:
            return PlainTextResponse("database away", 503)
        return PlainTextResponse("ready")


async def _alive(_: Request) -> Response:
    return PlainTextResponse("alive")


async def _body(request: Request) -> bytes | None:
    """What was posted; None if it is too large to be an update."""
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > LARGEST:
            return None
        chunks.append(chunk)
    return b"".join(chunks)


def _door(address: Address) -> socket.socket:
    host = address.host.strip("[]")
    door = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((host, address.port))
    except OSError:
        door.close()
        raise
    return door
