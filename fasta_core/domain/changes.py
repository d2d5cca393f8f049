"""Every change by its name: what a plan holds and the journal keeps; each knows its own inverse."""

from fasta_core.domain.company_changes import (
    AlertChange,
    ChannelChange,
    ClockChange,
    DigestChange,
    MallAdded,
    MallRemoved,
    NicknameChange,
    ProductAdded,
    ProductRemoved,
    RoleChange,
    SettingChange,
)
from fasta_core.domain.order_changes import (
    BuyerForgotten,
    InvoiceChange,
    MallSaid,
    NoteAdded,
    NoteRemoved,
    OrderClosed,
    OrderOpened,
    PinChange,
    ReturnChange,
    SoldOutChange,
    StatusChange,
    StockChange,
)

Change = (
    OrderOpened
    | OrderClosed
    | StatusChange
    | SoldOutChange
    | PinChange
    | StockChange
    | InvoiceChange
    | ReturnChange
    | MallSaid
    | NoteAdded
    | NoteRemoved
    | BuyerForgotten
    | ProductAdded
    | ProductRemoved
    | MallAdded
    | MallRemoved
    | ChannelChange
    | AlertChange
    | SettingChange
    | DigestChange
    | ClockChange
    | RoleChange
    | NicknameChange
)
