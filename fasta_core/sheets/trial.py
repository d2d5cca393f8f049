"""Opens a workbook from standard input and lets go of it again: run as a process of its own, so that nobody else falls with it.

Where a broken file asks for more memory than there is, the reading library ends the process; over an .ods that breaks off it may
read for ever. Ends with 0 if the workbook can be opened, with 2 if it asks for a password, with anything else if it is broken.
"""

import sys
import zipfile
from io import BytesIO
from xml.parsers import expat

from python_calamine import CalamineWorkbook, PasswordError

MOST_MEMORY = 2 << 30
MOST_SECONDS = 60
LOCKED = 2
ODS = "content.xml"


def main() -> int:
    """Open every sheet of the workbook."""
    _limit()
    content = sys.stdin.buffer.read()
    _well_formed(content)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
    except PasswordError:
        return LOCKED
    for name in book.sheet_names:
        book.get_sheet_by_name(name)
    return 0


def _limit() -> None:
    try:
        import resource  # noqa: PLC0415 - not everywhere to be had
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def _well_formed(content: bytes) -> None:
    """Read an .ods through once. Raises expat.ExpatError where it is not well-formed."""
    if not zipfile.is_zipfile(BytesIO(content)):
        return
    with zipfile.ZipFile(BytesIO(content)) as packed:
        if ODS in packed.namelist():
            with packed.open(ODS) as part:
                expat.ParserCreate().ParseFile(part)


if __name__ == "__main__":
    raise SystemExit(main())
