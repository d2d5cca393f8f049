"""The echoing bot as a process of its own, to be killed: `python -m tests.edge.echo_process API_URL DATABASE_URL PAUSE`."""

import asyncio
import os
import sys

from bot.app import running_bot
from bot.outgoing import packed
from bot.replies.reply import Reply
from bot.talk import Heard
from fasta_core.storage.outbox import Outgoing
from fasta_core.storage.store import Store
from tests.edge.echo import Choir

TOKEN = "4711:made-up"


class Signed(Choir):
    """Says who answers."""

    def outgoing(self, heard: Heard) -> Outgoing:
        """The line, and the process's number."""
        return Outgoing(heard.chat, packed(Reply(f"{heard.text} {os.getpid()}")))


async def _main(api_url: str, database_url: str, pause: float) -> None:
    store = Store(database_url)
    async with running_bot(token=TOKEN, api_url=api_url, store=store, conversation=Signed(store, pause)):
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_main(sys.argv[1], sys.argv[2], float(sys.argv[3])))
