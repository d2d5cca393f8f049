"""A typed line, folded character by character so that every place in it stays the same."""

import unicodedata
from dataclasses import dataclass

LONGEST = 400

_MARKS = str.maketrans(
    {
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "－": "-",
        "〜": "~", "～": "~", "∼": "~", "˜": "~", "∽": "~", "〰": "~",
        "‘": "'", "’": "'", "‚": "'", "′": "'", "`": "'", "´": "'", "「": "'", "」": "'", "『": "'", "』": "'",
        "“": '"', "”": '"', "„": '"', "″": '"', "《": '"', "》": '"', "〈": "'", "〉": "'",
        "￦": "₩", "№": "#", "、": ",", "。": ".", "，": ",", "·": ",", "ㆍ": ",", "•": ",", "→": ">", "×": "x", "✕": "x",
        "❌": "⨯", "🚫": "⨯", "🙅": "⨯", "⛔": "⨯", "|": ",", "\t": " ", "\n": " ", "\r": " ",
    }
)  # fmt: skip
_BLANK = frozenset({"So", "Sk", "Cf", "Mn", "Me", "Co", "Cn", "Cc", "Cs", "Zl", "Zp", "Zs"})


class _Folding(dict[int, str]):
    """One folded character for each typed one, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = _fold(chr(code))
        self[code] = folded
        return folded


def _fold(char: str) -> str:
    marked = char.translate(_MARKS)
    if marked != char:
        return marked
    if unicodedata.category(char) in _BLANK:
        return " "
    if "\u3131" <= char <= "\u318e":  # single letters of Hangul, such as a typed laugh, stay themselves
        return char
    plain = unicodedata.normalize("NFKC", char)
    lowered = (plain if len(plain) == 1 else char).lower()
    return lowered if len(lowered) == 1 else char


_FOLDING = _Folding()


@dataclass(frozen=True, slots=True)
class Line:
    """A line as typed, and folded: small letters, plain digits and marks, pictures as spaces; both equally long."""

    typed: str
    text: str


def fold(typed: str) -> Line:
    """The line with its folded twin."""
    composed = typed if typed.isascii() else unicodedata.normalize("NFC", typed)
    return Line(composed, composed.translate(_FOLDING))
