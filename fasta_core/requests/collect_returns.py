"""What a mall says of a returned parcel, put together with what the desk knows of it."""

from dataclasses import replace
from datetime import date

from fasta_core.domain.order import RETURNS, Return, Status
from fasta_core.malls.port import DAY_UNSAID


def parcel_of(status: Status, ours: Return | None, theirs: Return | None, today: date) -> Return | None:
    """The return of an order in this status: the mall's facts over the desk's, nothing forgotten that the mall leaves out.

    A return asked for without a word of the day counts from the first fact there is, at the latest from the day it is heard.
    """
    if status not in RETURNS:
        return ours
    if theirs is None and (ours is not None or status is Status.RETURNED):
        return ours
    told = theirs or Return(DAY_UNSAID)
    merged = told if ours is None else _over(ours, told)
    return replace(merged, requested_on=_day(merged, today)) if merged.requested_on == DAY_UNSAID else merged


def _over(ours: Return, theirs: Return) -> Return:
    return Return(
        requested_on=ours.requested_on if theirs.requested_on == DAY_UNSAID else theirs.requested_on,
        courier=theirs.courier or ours.courier,
        invoice=theirs.invoice or ours.invoice,
        picked_up_on=theirs.picked_up_on or ours.picked_up_on,
        arrived_on=theirs.arrived_on or ours.arrived_on,
        reason=theirs.reason or ours.reason,
    )


def _day(parcel: Return, today: date) -> date:
    return min(day for day in (parcel.picked_up_on, parcel.arrived_on, today) if day is not None)
