"""Give a mall, channel or product a nickname (별명), or take one away."""

from dataclasses import dataclass

from fasta_core.domain.channels import ChannelState
from fasta_core.domain.company_changes import NicknameChange
from fasta_core.domain.company_refusals import (
    ChannelNotFound,
    MallNotFound,
    NicknameNotFound,
    NicknameTaken,
    NicknameUnchanged,
)
from fasta_core.domain.mall import CODES
from fasta_core.domain.nicknames import Named, Nickname, nickname_key
from fasta_core.domain.order_refusals import TextMissing
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.stock_refusals import ProductNotFound
from fasta_core.requests.limits import kept_text
from fasta_core.requests.outcomes import only
from fasta_core.requests.view import DeskView, Refused

INTENT = "set_nickname"
ROLE = Role.OWNER
LONGEST = 20
WHAT = "nickname"


@dataclass(frozen=True, slots=True)
class SetNickname:
    """A word, and what it stands for from now on: a marketplace, channel or product by its code; None takes the nickname away."""

    nickname: str
    kind: Named | None = None
    code: str = ""


SHAPE = SetNickname


def plan(request: SetNickname, view: DeskView) -> Plan:
    """One outcome: the nickname before and after, or why not."""
    return only(INTENT, request.nickname, lambda: _given(request, view))


def _given(request: SetNickname, view: DeskView) -> Outcome:
    nickname = kept_text(request.nickname, WHAT, LONGEST)
    known = {nickname_key(one.nickname): one for one in view.company.nicknames()}.get(nickname_key(nickname))
    if request.kind is None:
        if known is None:
            raise Refused(NicknameNotFound(nickname))
        return _outcome(known, before=True)
    wanted = Nickname(nickname, request.kind, request.code)
    if known is not None:
        same = (known.kind, known.code) == (wanted.kind, wanted.code)
        raise Refused(NicknameUnchanged(nickname) if same else NicknameTaken(nickname))
    _free(nickname, view)
    _there(wanted, view)
    return _outcome(wanted, before=False)


def _free(nickname: str, view: DeskView) -> None:
    """Raises Refused where the word has no letter, or is somebody's or something's own name."""
    word = nickname_key(nickname)
    if not any(sign.isalpha() for sign in word):
        raise Refused(TextMissing(WHAT))
    if (len(word) == 1 and word.isascii()) or word in {nickname_key(name) for name in _names(nickname, view)}:
        raise Refused(NicknameTaken(nickname))


def _names(nickname: str, view: DeskView) -> tuple[str, ...]:
    company = view.company
    return (
        *CODES,
        *(name for account in company.malls() for name in (account.key, account.name)),
        *(name for channel in company.channels() for name in (channel.code, channel.name)),
        *(person.name for person in company.people()),
        *(name for product in view.stock.called(nickname) for name in (product.code, product.name)),
    )


def _there(wanted: Nickname, view: DeskView) -> None:
    """Raises Refused where there is nothing that the nickname could stand for."""
    if wanted.kind is Named.MALL and wanted.code not in CODES:
        raise Refused(MallNotFound(wanted.code))
    active = {channel.code for channel in view.company.channels() if channel.state is ChannelState.ACTIVE}
    if wanted.kind is Named.CHANNEL and wanted.code not in active:
        raise Refused(ChannelNotFound(wanted.code))
    if wanted.kind is Named.PRODUCT and view.stock.get(wanted.code) is None:
        raise Refused(ProductNotFound(wanted.code))


def _outcome(nickname: Nickname, *, before: bool) -> Outcome:
    change = NicknameChange(nickname.nickname, nickname.kind, nickname.code, before, not before)
    return Outcome("", (change,))
