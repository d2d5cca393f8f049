"""A reply: what a person gets to see, before it is anybody's protocol."""

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """A button's weight, as Telegram names it; PLAIN has none."""

    PLAIN = ""
    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """One button. `verb` is what a tap means to the card (ASCII, at most 40 bytes); or `copy` is a text to copy; or `url` opens."""

    text: str
    verb: str = ""
    style: Style = Style.PLAIN
    copy: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """A message. `html` is Telegram's HTML with every value escaped; `quiet` sends it without a sound.

    `buttons` are rows of inline buttons, `menu` the reply keyboard; `picture` is a PNG, `file` a name and its bytes.
    """

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    menu: tuple[tuple[str, ...], ...] | None = None
    quiet: bool = False
    picture: bytes | None = None
    file: tuple[str, bytes] | None = None
    placeholder: str | None = None

    def __hash__(self) -> int:
        """By its text alone: it is looked up often, and two of one text are nearly always the same."""
        return hash(self.html)
