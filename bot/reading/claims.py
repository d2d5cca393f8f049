"""Numbers whose meaning is said by the word beside them: 송장 6812…, 뒷번호 5678, order 1103."""

from collections.abc import Callable

from bot.reading.days.written import compact
from bot.reading.identifiers import LONG
from bot.reading.tokens import UNKNOWN, Sense, Token

_LEAST_INVOICE = 8
_TAIL = (4, 8)
_SOFT = 4
_MOST_SMALL_WORDS = 6


def claimed(tokens: list[Token], cues: set[str]) -> list[Token]:
    """The tokens, with the numbers that a word lays claim to turned into what it says they are."""
    if "types" in cues:
        tokens = _quoted(tokens)
    if "product" in cues:
        tokens = _named(tokens)
    if cues & {"phone_tail", "phone"}:
        tokens = _beside(tokens, ("phone_tail", "phone"), _as_phone)
    if "invoice" in cues or any(token.of("courier") or token.has("status", "invoiced") for token in tokens):
        tokens = _invoice(tokens)
    return _ordered(tokens) if cues & {"order", "order_no"} else tokens


def _named(tokens: list[Token]) -> list[Token]:
    """With the word behind 상품 as one unknown piece, though it is made of known ones (상품 알림장)."""
    at = next(index for index, token in enumerate(tokens) if token.has("cue", "product")) + 1
    end = at + 1
    while end < len(tokens) and tokens[end - 1].end == tokens[end].start and not _ends_a_name(tokens[end]):
        end += 1
    if end - at < 2 or tokens[at - 1].end == tokens[at].start or not _is_korean_word(tokens[at]):  # noqa: PLR2004 - a word and more
        return tokens
    return [*tokens[:at], Token(tokens[at].start, tokens[end - 1].end, UNKNOWN), *tokens[end:]]


def _ends_a_name(token: Token) -> bool:
    """Whether this may stand behind a name and not in it: a particle, a mark, a word of asking, a number."""
    if any(sense.value == "particle" or sense.kind in {"punct", "number", "count"} for sense in token.senses):
        return True
    return token.end - token.start > 1 and token.senses is not UNKNOWN


def _is_korean_word(token: Token) -> bool:
    return any(sense.kind == "cue" for sense in token.senses) and not token.has("cue", "order_no")


def _quoted(tokens: list[Token]) -> list[Token]:
    """With what stands in quotes as one piece, though its words are known."""
    marks = [at for at, token in enumerate(tokens) if token.of("punct") in ("'", '"')]
    if len(marks) < 2:  # noqa: PLR2004 - one before and one behind
        return tokens
    first, last = marks[0], marks[-1]
    whole = Token(tokens[first].start, tokens[last].end, (Sense("quoted", tokens[first].end),))
    return [*tokens[:first], whole, *tokens[last + 1 :]]


def _as_phone(token: Token) -> Token | None:
    digits = token.of("number") or token.of("ordinal")
    if digits is None or len(digits) not in _TAIL:
        return None
    return token._replace(senses=(Sense("phone", digits),))


def _beside(tokens: list[Token], cues: tuple[str, ...], turn: Callable[[Token], Token | None]) -> list[Token]:
    """With the first fitting number right behind one of these cues turned, or right before; the first cue goes first."""
    for cue in cues:
        for at in (index for index, token in enumerate(tokens) if token.has("cue", cue)):
            behind = _past_small_words(tokens, at + 1, 1)
            if behind < len(tokens) and tokens[behind].of("phone") is not None:
                return tokens
            for place in (behind, _past_small_words(tokens, at - 1, -1)):
                turned = turn(tokens[place]) if 0 <= place < len(tokens) else None
                if turned is not None:
                    return [*tokens[:place], turned, *tokens[place + 1 :]]
    return tokens


def _past_small_words(tokens: list[Token], at: int, step: int) -> int:
    for _ in range(_MOST_SMALL_WORDS):
        if not (0 <= at < len(tokens) and _is_small(tokens[at])):
            break
        at += step
    return at


def _is_small(token: Token) -> bool:
    if any(sense.kind in {"filler", "punct"} for sense in token.senses):
        return True
    return any(token.has("cue", cue) for cue in ("order_no", "phone_tail", "phone", "invoice", "quoting", "meaning"))


def _invoice(tokens: list[Token]) -> list[Token]:
    at = _invoice_place(tokens)
    if at is None:
        return tokens
    return [
        *tokens[:at],
        tokens[at]._replace(senses=(Sense("invoice_no", _invoice_digits(tokens[at])),)),
        *tokens[at + 1 :],
    ]


def _invoice_place(tokens: list[Token]) -> int | None:
    """The number right behind the word for it; or else the only one that is long enough."""
    for index, token in enumerate(tokens):
        if token.has("cue", "invoice"):
            place = _past_small_words(tokens, index + 1, 1)
            if place < len(tokens) and _may_be_one(tokens, place):
                return place
    long = [index for index, token in enumerate(tokens) if _is_long(token)]
    if len(long) == 1 and (_has_another_number(tokens, long[0]) or _said_to_be_one(tokens)):
        return long[0]
    return None


def _may_be_one(tokens: list[Token], at: int) -> bool:
    """Whether the number here is long enough, and no market's own beside one that is (invoice for 20261123-0000123 is 6812...)."""
    if len(_invoice_digits(tokens[at])) < _LEAST_INVOICE:
        return False
    return tokens[at].of("market") is None or not any(_is_long(token) for token in tokens[at + 1 :])


def _said_to_be_one(tokens: list[Token]) -> bool:
    return any(token.has("cue", "invoice") for token in tokens)


def _has_another_number(tokens: list[Token], at: int) -> bool:
    kinds = {"number", "ordinal", "market", "money", "long"}
    return any(sense.kind in kinds for index, token in enumerate(tokens) if index != at for sense in token.senses)


def _is_long(token: Token) -> bool:
    digits = _invoice_digits(token)
    return LONG <= len(digits) <= 14 and token.of("market") is None  # noqa: PLR2004 - no courier uses more


def _invoice_digits(token: Token) -> str:
    for sense in token.senses:
        if sense.kind in {"invoice", "long", "number"}:
            return str(sense.value)
    return ""


def _ordered(tokens: list[Token]) -> list[Token]:
    """With the run of digits right behind the word for an order made an order's number, though it looks like a day."""
    turned = tokens
    for index, token in enumerate(tokens):
        digits = token.of("number")
        if digits is None or compact(digits) is None or _is_range_end(tokens, index):
            continue
        before = _past_marks(tokens, index - 1)
        named = before >= 0 and tokens[before].has("cue", "order_no")
        if named or (before >= 0 and tokens[before].has("cue", "order") and len(digits) == _SOFT):
            turned = [*turned[:index], token._replace(senses=(Sense("ordinal", digits),)), *turned[index + 1 :]]
    return turned


def _past_marks(tokens: list[Token], at: int) -> int:
    while at >= 0 and (tokens[at].of("punct") in ("#", ".", ":") or tokens[at].has("filler", "particle")):
        at -= 1
    return at


def _is_range_end(tokens: list[Token], at: int) -> bool:
    return any(0 <= place < len(tokens) and tokens[place].of("punct") in ("~", "-") for place in (at - 1, at + 1))
