"""Updates a second of the full path beside a bare python-telegram-bot and a bare aiogram 3 echo, from one run.

The full path: an update kept, the gate, the reader, a list query, the reply; for lines of staff (`staff_lines.txt`) about the
demo's orders that come again and again, and for lines of which none comes twice. "edge" is the same around an echo: what is left
when reading, asking and wording are taken off.
`python benchmarks/throughput.py [--updates N] [--rounds N] [--aiogram PYTHON]`; PYTHON is an interpreter that has aiogram.
The bot has one core, the Bot API server another; the rounds are shuffled, the figures are medians.
"""

import argparse
import json
import os
import platform
import random
import shutil
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
WARM = 400
FRESH = "desk (no line twice)"


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot to be measured: its name in `echoes.py`, its interpreter, and the company's database."""

    name: str
    python: str
    company: Path


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
    parser.add_argument("--only", nargs="*", default=[])
    wanted = parser.parse_args()
    pythons = dict.fromkeys(("desk", FRESH, "edge", "ptb"), sys.executable)
    pythons |= {"aiogram": wanted.aiogram} if wanted.aiogram else {}
    with tempfile.TemporaryDirectory() as folder:
        company = Path(folder) / "desk.db"
        orders = int(subprocess.check_output([sys.executable, str(HERE / "company.py"), str(company), str(PERSONS)]))  # noqa: S603 - our own line
        bots = [Bot(name, python, company) for name, python in pythons.items() if name in (wanted.only or pythons)]
        print(f"{_machine()}; {wanted.updates} lines of {PERSONS} persons, {orders} orders, {wanted.rounds} rounds")
        _show(_bursts(bots, wanted.rounds, wanted.updates))
        for bot in (one for one in bots if one.name != FRESH):
            after = statistics.median(_after_silence(bot) for _ in range(wanted.rounds))
            print(
                f"{bot.name}: a reply after {SILENCE:.0f} s of silence at {ROUND_TRIP * 1000:.0f} ms: {after * 1000:.0f} ms"
            )


def _bursts(bots: list[Bot], rounds: int, updates: int) -> dict[str, list[Figure]]:
    """Every bot so often, in no order."""
    runs = bots * rounds
    random.Random(4).shuffle(runs)  # noqa: S311 - an order, no secret
    figures: dict[str, list[Figure]] = {bot.name: [] for bot in bots}
    for bot in runs:
        figures[bot.name].append(_burst(bot, updates))
    return figures


def _show(figures: dict[str, list[Figure]]) -> None:
    rates = {name: statistics.median(one.rate for one in of) for name, of in figures.items()}
    for name, of in figures.items():
        cpu = statistics.median(one.cpu_ms for one in of)
        memory = statistics.median(one.memory for one in of)
        ratios = ", ".join(f"{rates[name] / rate:.2f} x {other}" for other, rate in rates.items() if other != name)
        spread = f"{min(one.rate for one in of):.0f}-{max(one.rate for one in of):.0f}"
        print(f"{name}: {rates[name]:.0f} updates/s ({spread}), {cpu:.2f} ms CPU each, {memory:.0f} MB; {ratios}")


def _burst(bot: Bot, updates: int) -> Figure:
    with _running(bot) as (url, process):
        _said(url, WARM, 0.0)
        before = _cpu(process.pid)
        seen = _said(url, updates, 0.0, fresh=bot.name == FRESH)
        cpu = _cpu(process.pid) - before
        assert not bot.name.startswith("desk") or seen["listed"] > 0.9 * updates, (
            f"{seen['listed']} of {updates} are lists"
        )
        return Figure(updates / (seen["end"] - seen["begin"]), cpu * 1000 / updates, _memory(process.pid))


def _after_silence(bot: Bot) -> float:
    with _running(bot) as (url, _):
        _said(url, 1, 0.0)
        _said(url, 1, ROUND_TRIP)
        time.sleep(SILENCE)
        seen = _said(url, 1, ROUND_TRIP)
        return seen["end"] - seen["said"]


def _said(url: str, texts: int, round_trip: float, *, fresh: bool = False) -> dict[str, float]:
    """What was measured once so many texts were answered."""
    _call(f"{url}/say?texts={texts}&round_trip={round_trip}{'&fresh=1' if fresh else ''}", post=True)
    end = time.monotonic() + PATIENCE
    while (seen := json.loads(_call(f"{url}/figures")))["sent"] < texts:
        assert time.monotonic() < end, f"{seen['sent']} of {texts} answered"
        time.sleep(0.05)
    return dict(seen)


@contextmanager
def _running(bot: Bot) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The server on one core and the bot on another, both started; the company as it was."""
    cores = sorted(os.sched_getaffinity(0))
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(bot.company, folder)
        server = _start([sys.executable, str(HERE / "quick_telegram.py"), str(port), str(PERSONS)], cores[0])
        process = _start([bot.python, str(HERE / "echoes.py"), bot.name.partition(" ")[0], url, folder], cores[-1])
        try:
            time.sleep(STARTED)
            yield url, process
        finally:
            for one in (process, server):
                one.kill()
                one.wait()


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
