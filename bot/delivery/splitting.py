"""Markup that is too long for one message, cut at its lines into parts that are each well-formed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_TAGS = 100
ELLIPSIS = "\n…"
PIECE = re.compile(r"</?([a-zA-Z-]+)[^>]*>|&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);|\n|[^<&\n]+|[<&]", re.ASCII)
TAG = re.compile(r"</?([a-zA-Z-]+)[^>]*>", re.ASCII)


def units(text: str) -> int:
    """Its length as Telegram counts: in UTF-16 units."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def bare(html: str) -> str:
    """The text alone."""
    return unescape(TAG.sub("", html))


def fits(html: str, longest: int) -> bool:
    """Whether the markup goes into one message of at most so many units."""
    short = len(html) <= longest // 2 or units(bare(html)) <= longest
    return short and html.count("</") <= MOST_TAGS


def parts(html: str, longest: int = LONGEST_TEXT) -> list[str]:
    """The markup in as few messages as need be, parted at line ends where there are any."""
    if fits(html, longest):
        return [html]
    paper = _Paper(longest)
    for piece in _pieces(html, longest):
        paper.put(piece)
    return paper.finished()


def cut(html: str, longest: int = LONGEST_TEXT) -> str:
    """The markup in one message, with an ellipsis where something had to go."""
    first, *rest = parts(html, longest)
    return first if not rest else parts(html, longest - units(ELLIPSIS))[0] + ELLIPSIS


def _pieces(html: str, longest: int) -> Iterator[str]:
    """Tags, signs, line ends, and words of a size that fits."""
    for found in PIECE.finditer(html):
        piece = found.group()
        if units(piece) <= longest // 2 or piece.startswith("<"):
            yield piece
            continue
        step = longest // 4
        yield from (piece[at : at + step] for at in range(0, len(piece), step))


@dataclass(slots=True)
class _Paper:
    """The part that is being written, and where its last line ended."""

    longest: int
    done: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    open: list[tuple[str, str]] = field(default_factory=list)
    size: int = 0
    tags: int = 0

    def put(self, piece: str) -> None:
        """Write a piece, on a new part where this one is full."""
        tag = TAG.fullmatch(piece)
        length = 0 if tag else units(unescape(piece))
        opens = tag is not None and not piece.startswith("</")
        if self.size + length > self.longest or self.tags + opens > MOST_TAGS:
            self._turn()
        if tag:
            self._open_or_close(piece, tag.group(1))
        self.pieces.append(piece)
        self.size += length
        self.tags += opens

    def finished(self) -> list[str]:
        """All parts."""
        self._close(self.pieces, self.open)
        return [part for part in self.done if bare(part).strip()]

    def _open_or_close(self, piece: str, name: str) -> None:
        if not piece.startswith("</"):
            self.open.append((name, piece))
        elif self.open:
            self.open.pop()

    def _turn(self) -> None:
        """Close this part at its last line end, and begin the next with what stood after it."""
        last = max((place for place, piece in enumerate(self.pieces) if piece == "\n"), default=len(self.pieces))
        before, after = self.pieces[:last], self.pieces[last + 1 :]
        opened = _still_open(before)
        self._close(before, opened)
        self.pieces = [tag for _, tag in opened] + after
        self.tags = sum(bool(TAG.fullmatch(piece)) and not piece.startswith("</") for piece in self.pieces)
        self.size = units(bare("".join(self.pieces)))

    def _close(self, pieces: list[str], opened: list[tuple[str, str]]) -> None:
        self.done.append("".join(pieces) + "".join(f"</{name}>" for name, _ in reversed(opened)))


def _still_open(pieces: Iterable[str]) -> list[tuple[str, str]]:
    opened: list[tuple[str, str]] = []
    for piece in pieces:
        tag = TAG.fullmatch(piece)
        if tag and not piece.startswith("</"):
            opened.append((tag.group(1), piece))
        elif tag and opened:
            opened.pop()
    return opened
