"""Every refusal: expected noes as facts without text; worded in one place, at the other end."""

from fasta_core.domain.company_refusals import (
    AlertUnchanged,
    BadDays,
    BadTime,
    ChannelDecided,
    ChannelExists,
    ChannelNotFound,
    ChannelWaiting,
    ClockUnchanged,
    DigestUnchanged,
    LastOwner,
    MallNotFound,
    NicknameNotFound,
    NicknameTaken,
    NicknameUnchanged,
    NotAllowed,
    PersonNotFound,
    RoleUnchanged,
    SettingUnchanged,
    SettingUnknown,
)
from fasta_core.domain.order_refusals import (
    AlreadyCancelled,
    AlreadyReturned,
    AlreadyShipped,
    AlreadyUndone,
    BadCursor,
    BadInvoice,
    BadQuantity,
    BadTotal,
    ChangedSince,
    InvoiceCheckFailed,
    MoveNotAllowed,
    NothingSoldOut,
    NothingToRestore,
    NothingToUndo,
    NotSoldOut,
    OrderNotFound,
    OrderOfAnotherMall,
    PeriodTooLong,
    SameInvoice,
    StillCancelledAtMall,
    TextMissing,
    TextTooLong,
    TooManyOrders,
    UndoNotYours,
    UndoTooLate,
    UnknownCourier,
)
from fasta_core.domain.stock_refusals import (
    BelowPinned,
    NegativeStock,
    NotEnoughStock,
    ProductAmbiguous,
    ProductNotFound,
    SeveralProducts,
    StockTooLarge,
    StockUnchanged,
)

Refusal = (
    OrderNotFound
    | OrderOfAnotherMall
    | MoveNotAllowed
    | AlreadyShipped
    | AlreadyCancelled
    | AlreadyReturned
    | NothingToRestore
    | StillCancelledAtMall
    | NotSoldOut
    | NotEnoughStock
    | BelowPinned
    | NegativeStock
    | StockUnchanged
    | StockTooLarge
    | ProductNotFound
    | ProductAmbiguous
    | SeveralProducts
    | NothingSoldOut
    | BadInvoice
    | InvoiceCheckFailed
    | UnknownCourier
    | SameInvoice
    | BadTotal
    | BadQuantity
    | TextTooLong
    | ChannelNotFound
    | ChannelExists
    | MallNotFound
    | AlertUnchanged
    | NotAllowed
    | NothingToUndo
    | UndoTooLate
    | AlreadyUndone
    | UndoNotYours
    | ChangedSince
    | TooManyOrders
    | PersonNotFound
    | LastOwner
    | SettingUnknown
    | SettingUnchanged
    | PeriodTooLong
    | BadCursor
    | ChannelWaiting
    | ChannelDecided
    | TextMissing
    | RoleUnchanged
    | NicknameTaken
    | NicknameUnchanged
    | NicknameNotFound
    | BadTime
    | DigestUnchanged
    | BadDays
    | ClockUnchanged
)
