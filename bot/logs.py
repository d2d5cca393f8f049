"""The log: one JSON object a line where standard error is no terminal; never a token."""

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import structlog

TOKEN = re.compile(r"(?<!\d)\d{3,}:[A-Za-z0-9_-]{20,}|(?<=/bot)\d+:[^/\s]+")
HIDDEN = "[token]"
TALKATIVE = ("httpx", "httpcore", "telegram", "aiohttp", "uvicorn", "asyncio", "alembic")


def set_up(level: str) -> None:
    """Log from this level on, to standard error."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_shown()],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))


def redacted(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The event without anything that looks like a token."""
    return {name: _without_token(value) for name, value in event.items()}


def _shown() -> list[structlog.typing.Processor]:
    if sys.stderr.isatty():
        return [redacted, structlog.dev.ConsoleRenderer()]
    return [structlog.processors.format_exc_info, redacted, structlog.processors.JSONRenderer(ensure_ascii=False)]


def _without_token(value: Any) -> Any:
    if isinstance(value, str):
        return TOKEN.sub(HIDDEN, value)
    if isinstance(value, Mapping):
        return {name: _without_token(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_token(one) for one in value]
    return value
