"""Workbooks (.xlsx, .xls, .ods) as grids of cells, row by row."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Never

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from fasta_core.sheets import trial
from fasta_core.sheets.errors import BrokenFile, EncryptedFile, SheetRefused
from fasta_core.sheets.grid import Grid, Row

PATIENCE = 120
"""Seconds that a workbook may take to open."""
PANIC = "PanicException"
"""What a defect of the reading library raises; its class has no public name, and it is no Exception."""


def try_out(content: bytes) -> None:
    """Open the workbook in a process of its own first, see `trial`. Raises SheetRefused where that fails."""
    command = [sys.executable, "-I", str(Path(trial.__file__))]
    try:
        tried = subprocess.run(command, input=content, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - our own script, and the file is only its input
    except subprocess.TimeoutExpired as endless:
        raise SheetRefused(BrokenFile()) from endless
    if tried.returncode:
        raise SheetRefused(EncryptedFile() if tried.returncode == trial.LOCKED else BrokenFile())


class Workbook:
    """An opened workbook."""

    def __init__(self, content: bytes) -> None:
        self._last: CalamineSheet | None = None
        try_out(content)
        try:
            self._book = CalamineWorkbook.from_filelike(BytesIO(content))
        except BaseException as broken:  # noqa: BLE001 - see PANIC; anything else is raised again
            _refuse(broken)

    def grids(self) -> Iterator[Grid]:
        """Its visible sheets, in order."""
        for sheet in self._book.sheets_metadata:
            if sheet.visible is SheetVisibleEnum.Visible and sheet.typ is SheetTypeEnum.WorkSheet:
                yield Grid(sheet.name, partial(self._rows, sheet.name), partial(self._height, sheet.name))

    def _rows(self, name: str) -> Iterator[Row]:
        try:
            yield from enumerate(self._sheet(name).iter_rows(), start=1)
        except BaseException as broken:  # noqa: BLE001 - as above
            _refuse(broken)

    def _height(self, name: str) -> int:
        end = self._sheet(name).end
        return 0 if end is None else end[0] + 1

    def _sheet(self, name: str) -> CalamineSheet:
        if self._last is None or self._last.name != name:
            self._last = self._book.get_sheet_by_name(name)
        return self._last


def _refuse(broken: BaseException) -> Never:
    if isinstance(broken, PasswordError):
        raise SheetRefused(EncryptedFile()) from broken
    if isinstance(broken, CalamineError | ValueError | OSError) or type(broken).__name__ == PANIC:
        raise SheetRefused(BrokenFile()) from broken
    raise broken
