"""A file's bytes as the grids of cells in it, whatever it is called: what it is, its first bytes say."""

from collections.abc import Iterable

from fasta_core.sheets.errors import EmptyFile, EncryptedFile, FileTooLarge, NotASheet, SheetRefused
from fasta_core.sheets.extent import MEGABYTE, check_packed
from fasta_core.sheets.grid import Grid
from fasta_core.sheets.texts import grids_of
from fasta_core.sheets.workbooks import Workbook

PACKED = b"PK\x03\x04"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OTHERS = {
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
    b"%PDF": "pdf",
    b"Rar!": "rar",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
    b"BM": "bmp",
}
MARKUP = (b"<!doctype html", b"<html", b"<table", b"<meta", b"<head", b"<?xml", b"<style", b"<script")
HEAD = 512
MOST_BYTES = 100


def grids(content: bytes) -> Iterable[Grid]:
    """The sheets of a file, in order. Raises SheetRefused for one that is none, or cannot be read."""
    if len(content) > MOST_BYTES * MEGABYTE:
        raise SheetRefused(FileTooLarge(MOST_BYTES))
    if not content.strip():
        raise SheetRefused(EmptyFile())
    if content.startswith(PACKED):
        check_packed(content)
        return Workbook(content).grids()
    if content.startswith(COMPOUND):
        return _compound(content)
    _refuse_others(content)
    return grids_of(content)


def _compound(content: bytes) -> Iterable[Grid]:
    if ENCRYPTED in content:
        raise SheetRefused(EncryptedFile())
    return Workbook(content).grids()


def _refuse_others(content: bytes) -> None:
    for beginning, kind in OTHERS.items():
        if content.startswith(beginning):
            raise SheetRefused(NotASheet(kind))
    if content[:HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(MARKUP):
        raise SheetRefused(NotASheet("html"))
