"""Runs an ASGI application in this event loop, quick to start and to stop."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator

import uvicorn
from starlette.applications import Starlette

GRACE = 2.0
KEEP_ALIVE = 75
LAST_TURNS = 3  # of the loop, in which closed connections say goodbye


@contextlib.asynccontextmanager
async def listening(app: Starlette, host: str, port: int) -> AsyncIterator[str]:
    """Serve the application and yield its address."""
    config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off", timeout_keep_alive=KEEP_ALIVE)
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    door = _bound(host, port)
    await server.startup(sockets=[door])
    ticking = asyncio.create_task(server.main_loop())
    try:
        yield f"http://{host}:{door.getsockname()[1]}"
    finally:
        ticking.cancel()
        await asyncio.gather(ticking, return_exceptions=True)
        await _stopped(server)


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, or asyncio leaves Nagle's 40 ms on
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((host, port))
    except OSError:
        door.close()
        raise
    return door


async def _stopped(server: uvicorn.Server) -> None:
    for listener in server.servers:
        listener.close()
    for connection in list(server.server_state.connections):
        connection.shutdown()
    tasks = set(server.server_state.tasks)
    if tasks:
        _, late = await asyncio.wait(tasks, timeout=GRACE)
        for task in late:
            task.cancel()
    for _ in range(LAST_TURNS):
        await asyncio.sleep(0)
