"""Text of a person on its way into a reply: cleaned, shortened and escaped, here and nowhere else."""

import re
import unicodedata
from collections.abc import Iterable
from html import escape, unescape

LONGEST = 120
"""Characters of a value that a sentence shows; what is longer ends in an ellipsis."""
TAG = re.compile(r"<[^>]*>")
UNSEEN = frozenset({"Cf", "Cs", "Co"})
SPACES = frozenset({"Cc", "Zl", "Zp", "Zs"})


class Html(str):
    """Markup that is safe to show: every value in it went through `escaped`."""

    __slots__ = ()


def escaped(text: str, longest: int = LONGEST) -> Html:
    """A person's text as markup: one line, without signs that turn or hide other text, at most `longest` characters."""
    return Html(escape(cleaned(text, longest)))


def cleaned(text: str, longest: int = LONGEST) -> str:
    """The text in one line, without signs that turn or hide other text, at most `longest` characters."""
    seen = text[: longest * 4]
    line = " ".join((seen if seen.isprintable() else _printable(seen)).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def _printable(text: str) -> str:
    return "".join(map(_sign, text))


def _sign(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind in UNSEEN:
        return ""
    return " " if kind in SPACES else sign


def joined(separator: str, parts: Iterable[str]) -> Html:
    """Safe parts with a safe separator between them, the empty ones left out."""
    return Html(separator.join(part for part in parts if part))


def stacked(*blocks: str) -> Html:
    """Blocks below each other, the empty ones left out."""
    return joined("\n", blocks)


def spaced(*blocks: str) -> Html:
    """Blocks with an empty line between them, the empty ones left out."""
    return joined("\n\n", blocks)


def bare(html: str) -> str:
    """The text that a person sees of this markup."""
    return unescape(TAG.sub("", html))
