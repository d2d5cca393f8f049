"""Text files (.csv, .tsv) as grids: the encoding found out by reading, one grid for each delimiter that may be meant."""

import codecs
import csv
from collections.abc import Iterator
from functools import partial
from io import BytesIO, TextIOWrapper

from fasta_core.sheets.errors import BrokenFile, NotASheet, SheetRefused
from fasta_core.sheets.grid import Grid, Row

DELIMITERS = (",", "\t", ";", "|")
HEAD = 4_096
CHUNK = 1 << 16
UTF_8, UTF_16, KOREAN = "utf-8-sig", "utf-16", "cp949"


def grids_of(content: bytes) -> Iterator[Grid]:
    """The file once for each delimiter, the one most used at its head first. Raises SheetRefused."""
    encoding = _encoding(content)
    head = content[:HEAD].decode(encoding, errors="ignore")
    for delimiter in sorted(DELIMITERS, key=head.count, reverse=True):
        yield Grid("", partial(_rows, content, encoding, delimiter), partial(_height, content, encoding, delimiter))


def _height(content: bytes, encoding: str, delimiter: str) -> int:
    """How many rows there are; by reading them all, it shows that the file can be read to its end."""
    return sum(1 for _ in _rows(content, encoding, delimiter))


def _rows(content: bytes, encoding: str, delimiter: str) -> Iterator[Row]:
    lines = TextIOWrapper(BytesIO(content), encoding=encoding, newline="")
    try:
        yield from enumerate(csv.reader(lines, delimiter=delimiter), start=1)
    except csv.Error as broken:
        raise SheetRefused(BrokenFile()) from broken


def _encoding(content: bytes) -> str:
    if b"\0" in content[:HEAD]:
        return _wide(content)
    for encoding in (UTF_8, KOREAN):
        if _decodes(content, encoding):
            return encoding
    raise SheetRefused(NotASheet("binary"))


def _wide(content: bytes) -> str:
    """UTF-16 by its mark, or by where the zero bytes of its commas stand."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        likely = UTF_16
    else:
        likely = "utf-16-le" if content[1:HEAD:2].count(0) > content[0:HEAD:2].count(0) else "utf-16-be"
    text = content[:HEAD].decode(likely, errors="ignore")
    if not _decodes(content, likely) or "\0" in text or not any(delimiter in text for delimiter in DELIMITERS):
        raise SheetRefused(NotASheet("binary"))
    return likely


def _decodes(content: bytes, encoding: str) -> bool:
    pieces = (content[place : place + CHUNK] for place in range(0, len(content), CHUNK))
    try:
        for _ in codecs.iterdecode(pieces, encoding):
            pass
    except UnicodeError:
        return False
    return True
