"""The Bot API's HTTP over aiohttp: pooled connections that live through a silence, and errors that never name the token."""

import io
import json
import os
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlencode

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

POOL = 32
KEEP_ALIVE = 30.0
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")
READ, MEDIA_READ, CONNECT, WAIT_FOR_POOL = 10.0, 60.0, 5.0, 10.0
FORM = {"Content-Type": "application/x-www-form-urlencoded", "User-Agent": BaseRequest.USER_AGENT}
MULTIPART = {"User-Agent": BaseRequest.USER_AGENT}
JSON = {"Content-Type": "application/json", "User-Agent": BaseRequest.USER_AGENT}


@dataclass(frozen=True, slots=True)
class JsonBody:
    """Parameters that are JSON already, in the place of `RequestData`."""

    content: bytes
    contains_files: bool = False


class AiohttpRequest(BaseRequest):
    """`telegram.request.BaseRequest` on one aiohttp session; opened by `initialize`, closed by `shutdown`."""

    __slots__ = ("_session",)

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """How long an answer may take, in seconds."""
        return READ

    async def initialize(self) -> None:
        """Open the session."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=POOL, keepalive_timeout=KEEP_ALIVE),
                trust_env=any(os.environ.get(name) for name in PROXIES),
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """The answer as an object; an answer that is none is not repeated in the error. Raises TelegramError."""
        try:
            read: JSONDict = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            raise TelegramError("Invalid server response") from None
        return read

    async def call(self, url: str, body: bytes) -> Any:
        """What is answered to parameters that are JSON already. Raises TelegramError."""
        return await self.post(url, cast("RequestData", JsonBody(body)))

    async def do_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - aiohttp has none
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body. Raises NetworkError or TimedOut, which name the kind of failure alone."""
        if self._session is None:
            raise NetworkError("The connection to Telegram is closed")
        media = request_data is not None and request_data.contains_files
        timeout = aiohttp.ClientTimeout(
            sock_read=_seconds(read_timeout, MEDIA_READ if media else READ),
            sock_connect=_seconds(connect_timeout, CONNECT),
            connect=_seconds(pool_timeout, WAIT_FOR_POOL),
        )
        body, headers = _body(request_data)
        try:
            async with self._session.request(method, url, data=body, headers=headers, timeout=timeout) as answer:
                return answer.status, await answer.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError, ValueError) as failure:
            raise NetworkError(type(failure).__name__) from None


def _seconds(given: ODVInput[float], default: float) -> float | None:
    return default if isinstance(given, DefaultValue) else given


def _body(data: RequestData | JsonBody | None) -> tuple[Any, dict[str, str]]:
    if isinstance(data, JsonBody):
        return data.content, JSON
    if data is None or not data.contains_files:
        return (urlencode(data.json_parameters).encode() if data else None), FORM
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, _opened(content), filename=filename, content_type=mime)
    return form, MULTIPART


def _opened(content: Any) -> Any:
    """Something to read from, which aiohttp sends piece by piece."""
    return io.BytesIO(content) if isinstance(content, bytes) else content
