"""Old Excel files (.xls) of texts and figures: BIFF8 records in a compound file, as small as they can be."""

import struct
from collections.abc import Iterator, Sequence
from typing import Any

SECTOR = 512
LEAST_STREAM = 4_096
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
BOF, CODE_PAGE, BOUND_SHEET, DIMENSIONS, LABEL, NUMBER, EOF = 0x809, 0x42, 0x85, 0x200, 0x204, 0x203, 0x0A
WORKBOOK, WORKSHEET = 0x05, 0x10
STREAM, ROOT = 2, 5


def xls(rows: Sequence[Sequence[Any]]) -> bytes:
    """An old Excel file of these rows."""
    return _compound(_workbook(rows))


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _begin(kind: int) -> bytes:
    return _record(BOF, struct.pack("<HHHHII", 0x600, kind, 0xDBB, 0x7CC, 0x41, 6))


def _workbook(rows: Sequence[Sequence[Any]]) -> bytes:
    name = "주문".encode("utf-16-le")
    head = _begin(WORKBOOK) + _record(CODE_PAGE, struct.pack("<H", 1200))
    offset = len(head) + 4 + 8 + len(name) + 4
    sheet = _record(BOUND_SHEET, struct.pack("<IBBBB", offset, 0, 0, len(name) // 2, 1) + name)
    reach = _record(DIMENSIONS, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    end = _record(EOF, b"")
    return head + sheet + end + _begin(WORKSHEET) + reach + b"".join(_cells(rows)) + end


def _cells(rows: Sequence[Sequence[Any]]) -> Iterator[bytes]:
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            place = struct.pack("<HHH", row, column, 0)
            if isinstance(cell, int | float):
                yield _record(NUMBER, place + struct.pack("<d", cell))
            else:
                yield _record(LABEL, place + struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le"))


def _compound(stream: bytes) -> bytes:
    """The stream in a compound file: sector 0 is the table of sectors, 1 the directory, the stream follows."""
    size = max(LEAST_STREAM, -(-len(stream) // SECTOR) * SECTOR)
    last = 1 + size // SECTOR
    table = [TABLE, END, *range(3, last + 1), END]
    table += [FREE] * (SECTOR // 4 - len(table))
    names = _entry("Root Entry", ROOT, 1, (END, 0)) + _entry("Workbook", STREAM, FREE, (2, size))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, LEAST_STREAM, END, 0, END, 0) + struct.pack(
        "<109I", 0, *[FREE] * 108
    )
    return header + struct.pack("<128I", *table) + names.ljust(SECTOR, b"\0") + stream.ljust(size, b"\0")


def _entry(name: str, kind: int, child: int, where: tuple[int, int]) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<HBBIII", len(letters), kind, 1, FREE, FREE, child)
    return letters.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", *where)
