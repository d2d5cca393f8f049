"""Files that are no sheet, or not one that can be read: one clear refusal each, whatever the bytes."""

import io
import struct
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from fasta_core.sheets import extent
from fasta_core.sheets.errors import (
    BrokenFile,
    CellsTooFarApart,
    EmptyFile,
    EncryptedFile,
    FileTooLarge,
    HeadersUnknown,
    NotASheet,
    SheetRefusal,
    SheetRefused,
)
from fasta_core.sheets.files import COMPOUND, ENCRYPTED, PACKED
from tests.sheets.making import ODS_MANIFEST, OWN, ods_of, sheet_of, text, xlsx
from tests.sheets.old_excel import DIMENSIONS, xls

OLD = xls([OWN, ["쿠팡", "1", "코트", 35000]])
GOOD = xlsx([OWN, ["쿠팡", "1", "코트", 35000]])
CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
MANY = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"'


def refusal(content: bytes) -> SheetRefusal:
    """Why the file is refused; a test fails here if it is not."""
    with pytest.raises(SheetRefused) as refused:
        list(sheet_of(content).rows())
    return refused.value.refusal


def packed(**parts: bytes) -> bytes:
    """A package of these parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/").replace("_", "."), content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "png"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "jpeg"),
        (b"%PDF-1.7 x", "pdf"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "html"),
        (b"\xef\xbb\xbf <!DOCTYPE html>", "html"),
        (packed(word__document_xml=b"<w/>"), "zip"),
        (packed(xl__workbook_bin=b"x"), "xlsb"),
        (bytes(range(256)) * 4, "binary"),
        (b"\xff\xfe\xfd\xfc,1", "binary"),
    ],
)
def test_a_file_of_another_kind_is_refused_by_its_name(content: bytes, kind: str) -> None:
    assert refusal(content) == NotASheet(kind)


@pytest.mark.parametrize("content", [b"", b" \n\r\n ", xlsx([]), xlsx([[""], [" "]])])
def test_a_file_with_nothing_in_it_is_refused(content: bytes) -> None:
    assert refusal(content) == EmptyFile()


def test_an_encrypted_workbook_is_refused_as_such() -> None:
    locked = ODS_MANIFEST.replace("/>", "><manifest:encryption-data/></manifest:file-entry>", 1)

    assert refusal(COMPOUND + bytes(1_000) + ENCRYPTED) == EncryptedFile()
    assert refusal(ods_of("", locked)) == EncryptedFile()


@pytest.mark.parametrize("content", [PACKED + b"abc", COMPOUND + bytes(600), GOOD[: len(GOOD) // 2], COMPOUND])
def test_a_workbook_that_breaks_off_is_refused(content: bytes) -> None:
    assert refusal(content) == BrokenFile()


def test_one_cell_at_the_far_end_is_refused_before_it_costs_memory() -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "쇼핑몰"
    book.worksheets[0]["XFD1048576"] = 1
    written = io.BytesIO()
    book.save(written)

    assert refusal(written.getvalue()) == CellsTooFarApart(1_048_576, 16_384)
    assert refusal(ods_of(f"{MANY} office:value-type='string'/></table:table-row>")) == CellsTooFarApart(
        1_048_576, 16_384
    )


def test_empty_rows_at_the_end_cost_nothing() -> None:
    assert isinstance(
        refusal(ods_of(f"<table:table-row>{CELL}</table:table-row>{MANY}/></table:table-row>")), HeadersUnknown
    )


def test_an_old_workbook_that_claims_to_be_endless_is_refused_and_ends_nobody() -> None:
    reach = OLD.index(struct.pack("<HH", DIMENSIONS, 14)) + 4
    endless = OLD[:reach] + struct.pack("<IIHH", 0, 0xFFFFFF, 0, 0xFFFF) + OLD[reach + 12 :]

    assert refusal(endless) == BrokenFile()


def test_an_opendocument_file_that_breaks_off_is_refused_at_once() -> None:
    assert refusal(ods_of("<table:table-row>" + CELL + "</table:tabl0-row>>")) == BrokenFile()


def test_a_package_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extent, "MOST_UNPACKED", 0)

    assert refusal(GOOD) == FileTooLarge(0)


def test_a_quote_that_never_ends_is_refused_before_anything_is_read() -> None:
    content = text([OWN]) + b'coupang,1,x,1\ncoupang,2,"' + b"x" * 200_000

    with pytest.raises(SheetRefused) as refused:
        sheet_of(content).height()
    assert refused.value.refusal == BrokenFile()


@settings(deadline=None)
@given(st.binary(max_size=400))
@example(b'"')
@example(b"\0")
@example(b"\xfe\xff")
def test_any_bytes_are_a_sheet_or_a_refusal(content: bytes) -> None:
    _read(content)


@settings(deadline=None, max_examples=40)
@given(st.sampled_from([PACKED, COMPOUND, b"\x09\x08", b"\xff\xfe", b"\xef\xbb\xbf"]), st.binary(max_size=1_500))
def test_any_bytes_behind_a_known_beginning_are_a_sheet_or_a_refusal(beginning: bytes, content: bytes) -> None:
    _read(beginning + content)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from([GOOD, OLD]), st.floats(0, 1), st.binary(min_size=1, max_size=20))
def test_a_workbook_with_bytes_changed_is_a_sheet_or_a_refusal(whole: bytes, where: float, change: bytes) -> None:
    place = int(where * len(whole))
    _read(whole[:place] + change + whole[place + len(change) :])


@given(st.lists(st.lists(st.text(max_size=8) | st.floats() | st.booleans(), max_size=6), max_size=4))
def test_any_text_under_the_headers_is_a_row_or_an_error_of_a_row(rows: list[list[object]]) -> None:
    for header in (
        OWN,
        ("상품코드", "재고"),
        ("쇼핑몰", "주문번호", "상품명", "금액", "주문일시", "연락처", "송장번호"),
    ):
        _read(text([header, *rows], "utf-8"))


def _read(content: bytes) -> None:
    try:
        sheet = sheet_of(content)
        sheet.height()
        list(sheet.rows())
    except SheetRefused:
        pass
