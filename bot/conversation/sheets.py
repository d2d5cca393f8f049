"""Sheets sent as a file: looked at, shown as one plan, taken over by a tap."""

from dataclasses import dataclass, replace

from bot.conversation.cards import Kind, Tap, new_card, state_of
from bot.conversation.plans import closed, used
from bot.conversation.rights import needs
from bot.conversation.said import Deed, Said, said
from bot.conversation.turn import Turn
from bot.replies.notices import file_too_large, form_ended, nothing_for_it
from bot.replies.plans import expired_reply
from bot.replies.refusals import refused_reply
from bot.replies.sheets import SheetSummary, sheet_done_reply, sheet_plan_reply, sheet_refused_reply
from bot.talk import FileHeard
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.order_refusals import ChangedSince
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Plan
from fasta_core.domain.warnings import CourierLeftOut, OrdersWaited, QuantityDiffers, TotalDiffers, TurnsRestoredBack
from fasta_core.imports.done import Imported
from fasta_core.imports.sheets import SheetFile, plan_sheet, sheet_hand
from fasta_core.sheets.errors import SheetRefused
from fasta_core.storage.cards import Card
from fasta_core.storage.units import SqlUnit

ERRORS_KEPT = 20
STOCK = "stock"
TOLD = (TotalDiffers, QuantityDiffers, CourierLeftOut, OrdersWaited)
"""What is told one by one of a sheet's rows."""
TOLD_KEPT = 50


@dataclass(frozen=True, slots=True)
class Brought:
    """What a sheet's card holds: the plan that was shown, and its summary."""

    plan: Plan
    summary: SheetSummary


def received(turn: Turn, file: FileHeard) -> Said:
    """The sheet's plan, or why the file is none. Raises Refused."""
    needs(turn, Role.STAFF)
    if file.size and not file.content:
        return said(file_too_large(turn.shown()))
    try:
        plan, imported = plan_sheet(turn.desk, SheetFile(file.name, file.content, _mall(turn)), turn.now)
    except SheetRefused as no:
        return said(sheet_refused_reply(no.refusal, turn.shown()))
    brought = Brought(plan, _summary(file.name, imported))
    reply = sheet_plan_reply(brought.summary, turn.shown())
    card = new_card(turn, Kind.SHEET, brought, lives=turn.rules.confirm) if reply.buttons else None
    return said(reply, card)


def tapped(turn: Turn, card: Card, tap: Tap) -> Said | Deed:
    """The sheet is taken over, or left. Raises Refused."""
    if card.used_at is not None:
        return used(turn, card)
    brought = state_of(card, Brought)
    if card.expired(turn.now):
        return said(expired_reply(brought.plan, turn.shown()), None, turn.heard.message)
    if tap.verb == "no":
        return closed(turn, card, form_ended(turn.shown()), done=False)
    return _take_over(turn, card, brought) if tap.verb == "go" else said(nothing_for_it(turn.shown()))


def _take_over(turn: Turn, card: Card, brought: Brought) -> Deed:
    needs(turn, Role.STAFF)

    def then(_unit: SqlUnit, _entry: JournalEntry) -> Said:
        return closed(turn, card, sheet_done_reply(brought.summary, turn.shown(), undo=False), done=True)

    def stale() -> Said:
        return said(refused_reply(ChangedSince(brought.summary.name), turn.shown()), None, turn.heard.message)

    hand = sheet_hand(SheetFile(brought.summary.name, b""), turn.now)
    return Deed(brought.plan, then, stale, replace(hand, source=turn.hand.source))


def _summary(name: str, imported: Imported) -> SheetSummary:
    back = [one.order for one in imported.warnings if isinstance(one, TurnsRestoredBack)]
    return SheetSummary(
        name=name,
        new=imported.counts.new,
        changed=imported.counts.changed,
        same=imported.counts.unchanged,
        wrong=len({error.row for error in imported.errors}),
        errors=imported.errors[:ERRORS_KEPT],
        turned_back=tuple(back),
        left_out=imported.left_out,
        stock=imported.format == STOCK,
        told=tuple(one for one in imported.warnings if isinstance(one, TOLD))[:TOLD_KEPT],
    )


def _mall(turn: Turn) -> str | None:
    """The mall that was said beside the file."""
    if not turn.heard.text:
        return None
    malls = turn.read(turn.heard.text).slots.get("malls", ())
    return malls[0] if len(malls) == 1 else None
