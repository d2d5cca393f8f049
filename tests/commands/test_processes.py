"""Commands as real processes: what is started, printed, stopped and left behind."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

OWNER = 9001
LOOKS, BETWEEN_LOOKS = 600, 0.05
HEAVY = ("sqlalchemy", "telegram", "aiohttp", "alembic", "starlette")


def started(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", *arguments],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@contextmanager
def demo(port: int, *options: str) -> Iterator[str]:
    """A demo that runs until the block ends, and then stops cleanly."""
    process = started("demo", "--port", str(port), *options)
    assert process.stdout is not None
    try:
        lines = iter(process.stdout.readline, "")
        assert any(f"http://127.0.0.1:{port}" in line for line in lines), process.communicate()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        try:
            out, err = process.communicate(timeout=20)
        finally:
            process.kill()
    assert (process.returncode, "Traceback" in err) == (0, False)
    assert out.endswith("The demo has stopped.\n")


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


def state(url: str) -> dict[str, Any]:
    with urllib.request.urlopen(f"{url}/page/state") as answer:  # noqa: S310 - our own server
        found: dict[str, Any] = json.load(answer)
        return found


def said(url: str, text: str) -> None:
    body = json.dumps({"person": OWNER, "chat": OWNER, "text": text}).encode()
    wanted = urllib.request.Request(f"{url}/page/say", body, {"Content-Type": "application/json"})  # noqa: S310 - our own server
    urllib.request.urlopen(wanted).close()  # noqa: S310 - our own server


def answer_to(url: str, text: str) -> str:
    """What the bot answers; alerts may come in between."""
    before = len(state(url)["messages"][str(OWNER)])
    said(url, text)
    for _ in range(LOOKS):
        new = [one for one in state(url)["messages"][str(OWNER)][before:] if one["from_bot"] and "E-510" in one["text"]]
        if new:
            return str(new[-1]["text"])
        time.sleep(BETWEEN_LOOKS)
    raise AssertionError(state(url)["messages"][str(OWNER)][before:])


def test_parsing_a_line_loads_neither_database_nor_telegram() -> None:
    script = (
        "import sys\nfrom typer.testing import CliRunner\nfrom bot.__main__ import app\n"
        "print(CliRunner().invoke(app, ['parse', 'restore 123']).stdout)\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603 - our own script

    reading, loaded = done.stdout.strip().splitlines()[0], done.stdout.strip().splitlines()[-1]
    assert json.loads(reading)["intent"] == "restore"
    assert loaded == "[]"


@pytest.mark.usefixtures("terminal")
def test_without_a_command_the_help_names_them_all() -> None:
    out, _ = started("--help", COLUMNS="200").communicate()

    for name in ("demo", "run", "init", "migrate", "import", "ask", "parse", "check"):
        assert f"\n  {name} " in out
    assert "Traceback" not in out


def test_the_demo_answers_stops_cleanly_and_keeps_everything(terminal: Path) -> None:
    port = free_port()
    with demo(port) as url:
        first = answer_to(url, "주문 123")
        messages = len(state(url)["messages"][str(OWNER)])

    with demo(port) as url:
        kept = len(state(url)["messages"][str(OWNER)])
        again = answer_to(url, "주문 123")

    with demo(port, "--fresh") as url:
        anew = [one["text"] for one in state(url)["messages"][str(OWNER)]]

    assert first.splitlines()[0] == again.splitlines()[0]
    assert kept >= messages >= 2
    assert first not in anew
    assert (terminal / ".demo" / "fasta.db").exists()


def test_a_port_that_is_taken_is_told_with_another_one_to_try(terminal: Path) -> None:
    port = free_port()
    with socket.socket() as door:
        door.bind(("127.0.0.1", port))
        door.listen()

        process = started("demo", "--port", str(port))
        _, err = process.communicate(timeout=60)

    assert process.returncode == 1
    assert err.splitlines()[-1].startswith(f"Port {port} is in use.")
    assert "--port" in err
    assert "Traceback" not in err
    assert not (terminal / ".demo").exists()
