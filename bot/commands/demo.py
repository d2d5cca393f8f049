"""`fasta demo`: the whole desk on this machine, with a sample company and a Telegram of its own."""

import asyncio
import signal
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.wording import say
from bot.demo.desk import Demo, forget, prepare, running_demo
from bot.settings import Settings

FOLDER = Path(".demo")
PORT = 8765
TAKEN = 98
"""EADDRINUSE, and what else keeps a port from being opened, is told by the same sentence."""


def demo(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port of the chat page.")] = PORT,
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget everything and begin anew.")] = False,
) -> None:
    """Run the whole desk on this machine and print the one address to open."""
    kept = Demo(FOLDER, port)
    if fresh:
        forget(kept)
    prepare(kept, datetime.now(UTC))
    try:
        asyncio.run(_serve(kept))
    except OSError as error:
        typer.echo(say("demo-port-taken", port=str(port), other=str(port % 65535 + 1)), err=True)
        raise typer.Exit(1) from error
    typer.echo(say("demo-stopped"))


async def _serve(kept: Demo) -> None:
    stopping = asyncio.Event()
    for stop in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(stop, stopping.set)
    async with running_demo(kept, Settings()):
        typer.echo(say("demo-open", address=f"http://127.0.0.1:{kept.port}"))
        typer.echo(say("demo-try"))
        typer.echo(say("demo-stop"))
        await stopping.wait()
