"""What may stand around the text of a note: numbers, small words, particles."""

from bot.reading.tokens import Token

_NUMBERS = frozenset({"number", "ordinal", "market", "long", "phone"})


def past_particles(tokens: list[Token], at: int) -> int:
    """The place past particles and marks."""
    while at < len(tokens) and (_is_particle_here(tokens, at) or tokens[at].of("punct") in (":", ",", "-")):
        at += 1
    return at


def _is_particle_here(tokens: list[Token], at: int) -> bool:
    clings = tokens[at - 1].end == tokens[at].start
    return clings and tokens[at].has("filler", "particle")


def is_number(token: Token) -> bool:
    """Whether it may be an order's number, or one like it."""
    return any(sense.kind in _NUMBERS for sense in token.senses)


def is_cue(token: Token, cue: str) -> bool:
    """Whether it can be this cue."""
    return token.has("cue", cue)


def is_small(token: Token) -> bool:
    """Whether it may be passed over."""
    return any(sense.kind == "filler" for sense in token.senses)


def is_loose(token: Token) -> bool:
    """Whether this is a small word of asking (좀, 요), not a greeting, which is as good a note as any."""
    return is_small(token) and not token.has("filler", "polite")
