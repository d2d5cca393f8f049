"""Files in messages: taken in, found again by their id, given out."""

import mimetypes
from pathlib import PurePosixPath
from typing import Any

from bot.demo.telegram.message import Attachment
from bot.demo.telegram.pictures import size_of
from bot.demo.telegram.refusals import bad_request
from bot.demo.telegram.store import Store

LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024


class Files:
    """Every file of this Telegram, by its id."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = {key: Attachment(**value) for key, value in store.room("file").items()}

    def document(self, name: str, content: bytes) -> Attachment:
        """Take in a document; its type follows from its name."""
        return self._take(name, content, (0, 0))

    def photo(self, name: str, content: bytes) -> Attachment:
        """Take in a picture; refuse what is none, or too large."""
        size = size_of(content)
        if size is None or min(size) < 1:
            raise bad_request("IMAGE_PROCESS_FAILED")
        if len(content) > LARGEST_PHOTO:
            raise bad_request("PHOTO_INVALID_DIMENSIONS" if sum(size) > LARGEST_PHOTO else "file is too big")
        return self._take(name, content, size)

    def known(self, file_id: str) -> Attachment:
        """Return a file that is here already; refuse an unknown id."""
        if file_id not in self._known:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self._known[file_id]

    def content(self, file_id: str) -> bytes | None:
        """Return what is in a file."""
        return self._store.file(file_id)

    def as_file(self, file_id: str) -> dict[str, Any]:
        """Return the Bot API's File object, by which it can be fetched; refuse what is too large for that."""
        file = self._known.get(file_id)
        if file is None:
            raise bad_request("invalid file_id")
        if file.size > LARGEST_DOWNLOAD:
            raise bad_request("file is too big")
        return identified(file) | {"file_path": path_of(file)}

    def _take(self, name: str, content: bytes, size: tuple[int, int]) -> Attachment:
        if not content:
            raise bad_request("file must be non-empty")
        bare = PurePosixPath(name.replace("\\", "/")).name or "file"
        mime = mimetypes.guess_type(bare)[0] or "application/octet-stream"
        kind = "photo" if size[0] else "document"
        file_id = f"{kind}_{self._store.count('file')}"
        file = Attachment(file_id, bare, mime, len(content), *size)
        self._known[file_id] = file
        self._store.keep_file(file_id, content)
        self._store.keep("file", file_id, {name: getattr(file, name) for name in Attachment.__slots__})
        return file


def identified(file: Attachment) -> dict[str, Any]:
    """Return the fields every Bot API object of a file begins with."""
    return {"file_id": file.file_id, "file_unique_id": f"u{file.file_id}", "file_size": file.size}


def path_of(file: Attachment) -> str:
    """Return the path a file is fetched by."""
    kind, number = file.file_id.split("_")
    return f"{kind}s/file_{number}{PurePosixPath(file.name).suffix}"
