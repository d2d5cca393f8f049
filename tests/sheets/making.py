"""Files as malls and people make them: .xlsx, .ods and .csv, from rows."""

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from fasta_core.domain.mall import MallAccount
from fasta_core.sheets.accounts import Accounts
from fasta_core.sheets.orders import Told
from fasta_core.sheets.reading import BadRow, GoodRow, Sheet, opened

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
Rows = Sequence[Sequence[Any]]
OWN = ("쇼핑몰", "주문번호", "상품명", "금액")
COUPANG = (
    "번호", "묶음배송번호", "주문번호", "택배사", "운송장번호", "등록상품명", "등록옵션명", "옵션ID", "업체상품코드", "결제액",
    "구매수(수량)", "구매자", "구매자전화번호", "수취인이름", "수취인전화번호", "수취인 주소", "주문일",
)  # fmt: skip
SMARTSTORE = (
    "상품주문번호", "주문번호", "상품명", "옵션정보", "수량", "최종 상품별 총 주문금액", "구매자명", "구매자연락처",
    "수취인명", "배송지", "주문상태", "결제일", "택배사", "송장번호", "클레임상태",
)  # fmt: skip
ODS_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
)
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
ODS_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS_TYPE}"/></manifest:manifest>'
)


def xlsx(rows: Rows, **more: Rows) -> bytes:
    """An Excel file; `more` are sheets behind the first."""
    book = Workbook()
    sheets = {"주문": rows, **more}
    for name, content in sheets.items():
        sheet = book.create_sheet(name)
        for row, cells in enumerate(content, start=1):
            _write(sheet, row, cells)
    book.remove(book.worksheets[0])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _write(sheet: Worksheet, row: int, cells: Sequence[Any]) -> None:
    for place, value in enumerate(cells, start=1):
        cell = sheet.cell(row, place, value)
        if isinstance(value, str):
            # A text that begins with = is a text here, as in a file that somebody wants us to evaluate.
            cell.data_type = "s"


def text(rows: Rows, encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    """A text file."""
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue().encode(encoding)


def ods(rows: Rows) -> bytes:
    """An OpenDocument file with texts and figures."""
    return ods_of("".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows))


def ods_of(table: str, manifest: str = ODS_MANIFEST) -> bytes:
    """An OpenDocument file of these table rows, as markup."""
    tables = f'<table:table table:name="주문">{table}</table:table>'
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", ODS_TYPE, zipfile.ZIP_STORED)
        packed.writestr("META-INF/manifest.xml", manifest)
        packed.writestr("content.xml", f"<office:document-content {ODS_NAMES}>{body}</office:document-content>")
    return written.getvalue()


def _ods_cell(cell: Any) -> str:
    if isinstance(cell, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{cell}"><text:p>{cell}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(cell))}</text:p></table:table-cell>'


def sheet_of(content: bytes, mall: str | None = None, known: Sequence[MallAccount] = ()) -> Sheet:
    """The sheet that the file is."""
    accounts = Accounts(known)
    return opened(content, Told(accounts, None if mall is None else accounts.asked(mall), NOW))


def good(content: bytes, mall: str | None = None) -> list[Any]:
    """What the file's rows hold; a test fails here if one of them is wrong."""
    rows = list(sheet_of(content, mall).rows())
    assert not [row for row in rows if isinstance(row, BadRow)], rows
    return [row.held for row in rows if isinstance(row, GoodRow)]


def one(header: Sequence[str], row: Sequence[Any], mall: str | None = None) -> Any:
    """The order line that an Excel file of one row holds."""
    (held,) = good(xlsx([header, row]), mall)
    return held


def own(**columns: Any) -> Any:
    """The order line of a row of the desk's own sheet, its usual columns set and these beside them."""
    usual: dict[str, Any] = {"쇼핑몰": "쿠팡", "주문번호": "1001", "상품명": "코트", "금액": 35_000}
    told = {**usual, **columns}
    return one(tuple(told), tuple(told.values()))


def wrong(**columns: Any) -> list[tuple[str, str]]:
    """The columns that cannot be read of such a row, and what was expected there."""
    usual: dict[str, Any] = {"쇼핑몰": "쿠팡", "주문번호": "1001", "상품명": "코트", "금액": 35_000}
    told = {**usual, **columns}
    (row,) = sheet_of(xlsx([tuple(told), tuple(told.values())])).rows()
    assert isinstance(row, BadRow), row
    return [(error.column, error.expected.value) for error in row.errors]
