"""What survives a restart: small JSON values by room and key, and the files."""

import json
import sqlite3
import weakref
from pathlib import Path
from typing import Any


class Store:
    """An SQLite file, or memory if there is no path; every keeping is on disk when it returns."""

    def __init__(self, path: Path | None) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False)
        self._database.executescript(
            """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;
            CREATE TABLE IF NOT EXISTS kept (room TEXT, key TEXT, value TEXT, PRIMARY KEY (room, key)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS files (id TEXT PRIMARY KEY, content BLOB);
            """,
        )

        weakref.finalize(self, self._database.close)

    def keep(self, room: str, key: object, value: Any) -> None:
        """Keep a value in place of the one before."""
        written = json.dumps(value, ensure_ascii=False)
        self._database.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (room, str(key), written))

    def drop(self, room: str, key: object) -> None:
        """Forget a value."""
        self._database.execute("DELETE FROM kept WHERE room = ? AND key = ?", (room, str(key)))

    def room(self, room: str) -> dict[str, Any]:
        """Return all that is kept in a room, by key."""
        rows = self._database.execute("SELECT key, value FROM kept WHERE room = ?", (room,))
        return {key: json.loads(value) for key, value in rows}

    def count(self, counter: str) -> int:
        """Return the next number of a counter, from 1."""
        row = self._database.execute(
            "INSERT INTO kept VALUES ('counter', ?, '1')"
            " ON CONFLICT (room, key) DO UPDATE SET value = value + 1 RETURNING value",
            (counter,),
        ).fetchone()
        return int(row[0])

    def keep_file(self, file_id: str, content: bytes) -> None:
        """Keep a file's content."""
        self._database.execute("INSERT OR REPLACE INTO files VALUES (?, ?)", (file_id, content))

    def file(self, file_id: str) -> bytes | None:
        """Return a file's content, if it is known."""
        row = self._database.execute("SELECT content FROM files WHERE id = ?", (file_id,)).fetchone()
        return bytes(row[0]) if row else None

    def close(self) -> None:
        """Close the file; nothing can be kept any more."""
        self._database.close()
