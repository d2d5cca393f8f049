"""SmartStore's order sheet: a line's status is what its order says, unless a claim says otherwise."""

from fasta_core.domain.order import Status
from fasta_core.malls.port import MallOrder
from fasta_core.sheets.cells import identifier, text
from fasta_core.sheets.errors import Expected
from fasta_core.sheets.line import Line
from fasta_core.sheets.orders import Told, order_line
from fasta_core.sheets.words import fold, meanings


def smartstore_order(line: Line, told: Told) -> MallOrder:
    """The order line that a row is."""
    return order_line(line, _status(line), line.need("line", identifier, ""), told)


def _status(line: Line) -> Status:
    ordered = fold(line.need("status", text, ""))
    if ordered in meanings("smartstore_unpaid"):
        line.bad("status", Expected.PAID)
    elif ordered and ordered not in meanings("smartstore_statuses"):
        line.bad("status", Expected.STATUS)
    claimed = fold(line.read("claim", text, ""))
    if claimed in meanings("smartstore_claims"):
        return Status(meanings("smartstore_claims")[claimed])
    if claimed and claimed not in meanings("smartstore_no_claims"):
        line.bad("claim", Expected.STATUS)
    return Status(meanings("smartstore_statuses").get(ordered, Status.NEW))
