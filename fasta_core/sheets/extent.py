"""How large a packed spreadsheet is before it is read: one cell far below would otherwise ask for all the memory there is."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import IO

from fasta_core.sheets.errors import (
    BrokenFile,
    CellsTooFarApart,
    EncryptedFile,
    FileTooLarge,
    NotASheet,
    SheetRefused,
)

UNREADABLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
"""What the standard library raises over a broken or locked package."""
MEGABYTE = 1_000_000
MOST_UNPACKED = 600
"""Megabytes; 100,000 rows of forty columns are about 300."""
MOST_CELLS = 10_000_000
CHUNK = 1 << 20
XLSX_CELL = re.compile(rb"""\br=["']([A-Z]{1,3})([0-9]{1,7})["']""")
ODS_TAG = re.compile(rb"<table:(table-row|table-cell|covered-table-cell)\b([^>]*)>")
ODS_REPEATED = re.compile(rb"""number-(?:rows|columns)-repeated=["']([0-9]{1,9})["']""")
XLSX, XLSB, ODS = "xl/workbook.xml", "xl/workbook.bin", "content.xml"
WORKSHEETS = "xl/worksheets/"
ODS_MANIFEST = "META-INF/manifest.xml"


def check_packed(content: bytes) -> None:
    """Let a packed workbook of reasonable size pass. Raises SheetRefused."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            _check(packed)
    except UNREADABLE as broken:
        raise SheetRefused(BrokenFile()) from broken


def _check(packed: zipfile.ZipFile) -> None:
    names = set(packed.namelist())
    if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED * MEGABYTE:
        raise SheetRefused(FileTooLarge(MOST_UNPACKED))
    if XLSX in names:
        _check_xlsx(packed, names)
    elif ODS in names:
        _check_ods(packed, names)
    else:
        raise SheetRefused(NotASheet("xlsb" if XLSB in names else "zip"))


def _check_xlsx(packed: zipfile.ZipFile, names: set[str]) -> None:
    for name in sorted(names):
        if name.startswith(WORKSHEETS) and name.endswith(".xml"):
            _within(*_reach_of_xlsx(packed, name))


def _check_ods(packed: zipfile.ZipFile, names: set[str]) -> None:
    if ODS_MANIFEST in names and b"encryption-data" in packed.read(ODS_MANIFEST):
        raise SheetRefused(EncryptedFile())
    _within(*_reach_of_ods(packed))


def _within(rows: int, columns: int) -> None:
    if rows * columns > MOST_CELLS:
        raise SheetRefused(CellsTooFarApart(rows, columns))


def _reach_of_xlsx(packed: zipfile.ZipFile, name: str) -> tuple[int, int]:
    rows, widest = 0, b""
    with packed.open(name) as part:
        for chunk in _chunks(part):
            for column, row in XLSX_CELL.findall(chunk):
                rows = max(rows, int(row))
                widest = max(widest, column, key=lambda letters: (len(letters), letters))
    return rows, _column_number(widest)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _reach_of_ods(packed: zipfile.ZipFile) -> tuple[int, int]:
    """Rows and columns up to the last cell with something in it; empty ones at the ends take no room."""
    reach = [0, 0]
    rows_before, rows, columns = 0, 0, 0
    with packed.open(ODS) as part:
        for chunk in _chunks(part):
            for kind, attributes in ODS_TAG.findall(chunk):
                repeated = _repeated(attributes)
                if kind == b"table-row":
                    rows_before, rows, columns = rows_before + rows, repeated, 0
                    continue
                columns += repeated
                if b"value-type" in attributes:
                    reach = [max(reach[0], rows_before + rows), max(reach[1], columns)]
    return reach[0], reach[1]


def _repeated(attributes: bytes) -> int:
    found = ODS_REPEATED.search(attributes)
    return int(found[1]) if found else 1


def _chunks(part: IO[bytes]) -> Iterator[bytes]:
    """The part in chunks that end where a tag ends."""
    rest = b""
    while read := part.read(CHUNK):
        whole, ending, tail = (rest + read).rpartition(b">")
        yield whole + ending
        rest = tail
