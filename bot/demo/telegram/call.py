"""One call of a Bot API method: its parameters, whether they came as form, JSON or multipart."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.demo.telegram.refusals import Refused, bad_request

Kind = TypeVar("Kind")
LARGEST_UPLOAD = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    content: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Call:
    """The parameters; a nested object may be a JSON string or already an object."""

    method: str
    values: Mapping[str, Any]
    files: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a text, empty if it is missing."""
        value = self.values.get(name)
        text = "" if value is None else str(value)
        if any("\ud800" <= character < "\ue000" for character in text):
            raise bad_request("strings must be encoded in UTF-8")
        return text

    def number(self, name: str, default: int = 0) -> int:
        """Return a whole number."""
        value = self.values.get(name)
        if value is None or value == "":
            return default
        try:
            return int(value)
        except (TypeError, ValueError, OverflowError):
            raise bad_request(f'can\'t parse field "{name}": expected an integer') from None

    def flag(self, name: str) -> bool:
        """Return whether a flag is set."""
        return str(self.values.get(name)).lower() in {"true", "1", "yes"}

    def nested(self, name: str) -> Any:
        """Return a nested object, None if it is missing."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def object(self, name: str) -> dict[str, Any]:
        """Return a nested object, empty if it is missing; refuse anything else."""
        value = self.nested(name)
        if value is not None and not isinstance(value, dict):
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object")
        return value or {}

    def listed(self, name: str, kind: type[Kind]) -> list[Kind]:
        """Return a list of one kind, empty if it is missing; refuse anything else."""
        value = self.nested(name)
        if value is not None and (not isinstance(value, list) or not all(isinstance(one, kind) for one in value)):
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object")
        return value or []


async def read_json(request: Request) -> Call:
    """Return what the page asks for in a JSON body; a foreign page cannot send one unasked."""
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise bad_request("JSON expected")
    return Call(request.url.path, _object(await request.body()))


async def read_call(request: Request) -> Call:
    """Return the call a request makes; refuse a body that cannot be read."""
    method = str(request.path_params["method"])
    values: dict[str, Any] = dict(request.query_params)
    kind = request.headers.get("content-type", "")
    if kind.startswith("application/json"):
        return Call(method, values | _object(await request.body()))
    if request.method != "POST" or not kind.startswith(("multipart/", "application/x-www-form-urlencoded")):
        return Call(method, values)
    files: dict[str, Upload] = {}
    async with request.form() as form:
        for name, part in form.items():
            if isinstance(part, UploadFile):
                files[name] = await _upload(part)
            else:
                values[name] = part
    return Call(method, values, files)


async def _upload(part: UploadFile) -> Upload:
    if (part.size or 0) > LARGEST_UPLOAD:
        raise Refused(413, "Request Entity Too Large")
    return Upload(part.filename or "file", await part.read(), part.content_type or "application/octet-stream")


def _object(body: bytes) -> dict[str, Any]:
    try:
        read = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse request JSON object") from None
    if not isinstance(read, dict):
        raise bad_request("request JSON must be an object")
    return read
