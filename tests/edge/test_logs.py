"""The log names no token."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import redacted, set_up

TOKEN = "123456789:AAF-made_up_made_up_made_up_made_up"


@pytest.fixture
def restored() -> Iterator[None]:
    """Leave logging as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


@pytest.mark.parametrize("said", [TOKEN, f"https://api.telegram.org/bot{TOKEN}/getMe", f"GET /bot1:x/getMe {TOKEN}"])
def test_whatever_looks_like_a_token_is_hidden(said: str) -> None:
    event = redacted(None, "", {"event": said, "more": [said, {"deep": said}], "count": 3})

    assert "made_up" not in str(event)
    assert "1:x" not in str(event)
    assert event["count"] == 3


@pytest.mark.usefixtures("restored")
def test_a_line_is_one_json_object_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("info")

    structlog.get_logger("edge").warning("told", chat=7, why=f"bot{TOKEN}")
    logging.getLogger("httpx").info("GET /bot%s", TOKEN)
    line, *more = capsys.readouterr().err.splitlines()

    assert more == []
    assert {"event": "told", "chat": 7, "level": "warning"}.items() <= json.loads(line).items()
    assert TOKEN not in line
