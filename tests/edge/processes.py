"""Bots in processes of their own."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


@contextmanager
def echo_process(api_url: str, database_url: str, pause: float = 0.0) -> Iterator[subprocess.Popen[bytes]]:
    """A bot that runs within the block, unless it is killed."""
    line = [sys.executable, "-m", "tests.edge.echo_process", api_url, database_url, str(pause)]
    process = subprocess.Popen(line, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own line
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill -9, and wait until it is gone."""
    process.send_signal(signal.SIGKILL)
    await asyncio.to_thread(process.wait)
