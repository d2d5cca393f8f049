"""Updates a second of the full path beside a bare python-telegram-bot and a bare aiogram 3 echo, from one run.

`python benchmarks/throughput.py [--updates N] [--rounds N] [--aiogram PYTHON]`; PYTHON is an interpreter that has aiogram.
The bot has one core, the Bot API server another; the rounds are shuffled, the figures are medians.
"""

import argparse
import json
import os
import platform
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
PERSONS = 200
SILENCE = 6.0
ROUND_TRIP = 0.2
STARTED = 4.0
PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Figure:
    """What one run of one bot showed: updates a second, CPU milliseconds an update, megabytes."""

    rate: float
    cpu_ms: float
    memory: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--updates", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--aiogram", default="")
    wanted = parser.parse_args()
    pythons = {"desk": sys.executable, "ptb": sys.executable} | ({"aiogram": wanted.aiogram} if wanted.aiogram else {})
    runs = [name for name in pythons for _ in range(wanted.rounds)]
    random.Random(4).shuffle(runs)  # noqa: S311 - an order, no secret
    figures: dict[str, list[Figure]] = {name: [] for name in pythons}
    for name in runs:
        figures[name].append(_burst(name, pythons[name], wanted.updates))
    print(f"{_machine()}; {wanted.updates} texts of {PERSONS} persons, {wanted.rounds} rounds")
    _show(figures)
    for name in ("desk", "ptb"):
        after = _after_silence(name, pythons[name])
        print(f"{name}: a reply after {SILENCE:.0f} s of silence at {ROUND_TRIP * 1000:.0f} ms: {after * 1000:.0f} ms")


def _show(figures: dict[str, list[Figure]]) -> None:
    rates = {name: statistics.median(one.rate for one in of) for name, of in figures.items()}
    for name, of in figures.items():
        cpu = statistics.median(one.cpu_ms for one in of)
        memory = statistics.median(one.memory for one in of)
        ratios = ", ".join(f"{rates[name] / rate:.2f} x {other}" for other, rate in rates.items() if other != name)
        spread = f"{min(one.rate for one in of):.0f}-{max(one.rate for one in of):.0f}"
        print(f"{name}: {rates[name]:.0f} updates/s ({spread}), {cpu:.2f} ms CPU each, {memory:.0f} MB; {ratios}")


def _burst(name: str, python: str, updates: int) -> Figure:
    with _running(name, python, updates) as (url, bot):
        before = _cpu(bot.pid)
        _call(f"{url}/go", post=True)
        end = time.monotonic() + PATIENCE
        while (seen := json.loads(_call(f"{url}/figures")))["sent"] < updates:
            assert time.monotonic() < end, f"{name}: {seen['sent']} of {updates} answered"
            time.sleep(0.05)
        cpu = _cpu(bot.pid) - before
        return Figure(updates / (seen["end"] - seen["begin"]), cpu * 1000 / updates, _memory(bot.pid))


def _after_silence(name: str, python: str) -> float:
    with _running(name, python, 1) as (url, _):
        _call(f"{url}/go", post=True)
        while json.loads(_call(f"{url}/figures"))["sent"] < 1:
            time.sleep(0.05)
        _call(f"{url}/one?round_trip={ROUND_TRIP}", post=True)
        _heard(url)
        time.sleep(SILENCE)
        _call(f"{url}/one?round_trip={ROUND_TRIP}", post=True)
        return _heard(url)


def _heard(url: str) -> float:
    while not (seen := json.loads(_call(f"{url}/figures")))["heard"]:
        time.sleep(0.01)
    return float(seen["heard"] - seen["said"])


@contextmanager
def _running(name: str, python: str, updates: int) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The server on one core and the bot on another, both started."""
    cores = sorted(os.sched_getaffinity(0))
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as folder:
        server = _start(
            [sys.executable, str(HERE / "quick_telegram.py"), str(port), str(updates), str(PERSONS)], cores[0]
        )
        bot = _start([python, str(HERE / "echoes.py"), name, url, folder], cores[-1])
        try:
            time.sleep(STARTED)
            yield url, bot
        finally:
            for process in (bot, server):
                process.kill()
                process.wait()


def _start(line: list[str], core: int) -> subprocess.Popen[bytes]:
    def pin() -> None:
        os.sched_setaffinity(0, {core})

    quiet = subprocess.DEVNULL
    return subprocess.Popen(line, preexec_fn=pin, stdout=quiet, stderr=quiet)  # noqa: PLW1509, S603 - no threads here, our own lines


def _call(url: str, *, post: bool = False) -> str:
    request = urllib.request.Request(url, method="POST" if post else "GET")  # noqa: S310 - our own server
    with urllib.request.urlopen(request) as answer:  # noqa: S310 - the same
        return str(answer.read().decode())


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _machine() -> str:
    models = [
        line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line
    ]
    return f"{os.cpu_count()} x {models[0] if models else platform.machine()}, Python {platform.python_version()}"


if __name__ == "__main__":
    main()
