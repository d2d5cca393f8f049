"""The wire to PostgreSQL, which can be cut and mended: a proxy at a Unix socket of its own."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

NAME = ".s.PGSQL.5432"
CHUNK = 65_536


class Wire:
    """Carries bytes both ways while it is whole."""

    def __init__(self, to: Path) -> None:
        self._to = to
        self._whole = True
        self._ends: set[asyncio.StreamWriter] = set()

    def cut(self) -> None:
        """Nothing passes any more, and what was connected is no more."""
        self._whole = False
        for end in list(self._ends):
            end.transport.abort()

    def mend(self) -> None:
        """Whoever connects now gets through."""
        self._whole = True

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        if not self._whole:
            writer.transport.abort()
            return
        theirs, ours = await asyncio.open_unix_connection(str(self._to))
        self._ends |= {writer, ours}
        if not self._whole:
            self.cut()
        await asyncio.gather(_pass(reader, ours), _pass(theirs, writer), return_exceptions=True)
        self._ends -= {writer, ours}


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while chunk := await reader.read(CHUNK):
            writer.write(chunk)
            await writer.drain()
    writer.close()


@asynccontextmanager
async def wire(folder: Path, to: Path) -> AsyncIterator[Wire]:
    """A wire whose near end is in this folder, and whose far end is the server's in that one."""
    made = Wire(to / NAME)
    server = await asyncio.start_unix_server(made.carry, str(folder / NAME))
    try:
        yield made
    finally:
        made.cut()
        server.close()
        await server.wait_closed()
