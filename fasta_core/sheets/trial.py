"""Opens a workbook from standard input and lets go of it again: run as a process of its own, so that nobody else falls with it.

The reading library ends the process where a broken file asks for more memory than there is. Ends with 0 if the workbook can be
opened, with 2 if it asks for a password, with anything else if it is broken.
"""

import sys
from io import BytesIO

from python_calamine import CalamineWorkbook, PasswordError

MOST_MEMORY = 2 << 30
LOCKED = 2


def main() -> int:
    """Open every sheet of the workbook."""
    _limit_memory()
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(sys.stdin.buffer.read()))
    except PasswordError:
        return LOCKED
    for name in book.sheet_names:
        book.get_sheet_by_name(name)
    return 0


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not everywhere to be had
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    raise SystemExit(main())
