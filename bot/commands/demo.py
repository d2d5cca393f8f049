"""`fasta demo`: the whole desk on this machine, with a sample company and a Telegram of its own."""

import asyncio
import signal
import socket
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.wording import say
from bot.demo.desk import DATABASE, HOST, Demo, forget, outdated, prepare, running_demo
from bot.logs import set_up
from bot.settings import Settings

FOLDER = Path(".demo")
PORT, LAST_PORT = 8765, 65_535


def demo(
    port: Annotated[int, typer.Option(min=1, max=LAST_PORT, help="The port of the chat page.")] = PORT,
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget everything and begin anew.")] = False,
) -> None:
    """Run the whole desk on this machine and print the one address to open."""
    if not _free(port):
        typer.echo(say("demo-port-taken", port=str(port), other=str(port % LAST_PORT + 1)), err=True)
        raise typer.Exit(1)
    settings = Settings()
    set_up(settings.log.value)
    kept = Demo(FOLDER, port)
    old = outdated(kept)
    if fresh or old:
        forget(kept)
    if old:
        typer.echo(say("demo-outdated"))
    if not (FOLDER / DATABASE).exists():
        typer.echo(say("demo-making"))
    prepare(kept, datetime.now(UTC))
    asyncio.run(_serve(kept, settings))
    typer.echo(say("demo-stopped"))


def _free(port: int) -> bool:
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((HOST, port))
        except OSError:
            return False
        return True


async def _serve(kept: Demo, settings: Settings) -> None:
    stopping = asyncio.Event()
    for stop in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(stop, stopping.set)
    async with running_demo(kept, settings):
        typer.echo(say("demo-open", address=f"http://{HOST}:{kept.port}"))
        typer.echo(say("demo-try"))
        typer.echo(say("demo-stop"))
        await stopping.wait()
