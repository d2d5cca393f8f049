"""Sentences in which values only take their places: put together as they are, for resolving one takes twenty times as long."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from babel.numbers import format_decimal
from fluent.runtime.resolver import TextElement, VariableReference

MOST_NUMBERS = 4096
"""How many numbers are kept as they were written."""


@lru_cache(MOST_NUMBERS)
def number_in(language: str, number: int) -> str:
    """A number with its thousands set apart."""
    return str(format_decimal(number, locale=language))


def template_of(pattern: Any) -> str | None:
    """The pattern of Fluent's as one of Python's; None where it does more with its values than show them."""
    pieces = [_piece(element) for element in getattr(pattern, "elements", [pattern])]
    return None if None in pieces else "".join(map(str, pieces))


def filled(template: str, values: Mapping[str, Any], language: str) -> str | None:
    """The template with its values; None where one is missing, or is neither a text nor a whole number."""
    shown = {name: number_in(language, value) if type(value) is int else value for name, value in values.items()}
    try:
        return template % shown if all(isinstance(value, str) for value in shown.values()) else None
    except KeyError:
        return None


def _piece(element: Any) -> str | None:
    if isinstance(element, TextElement):
        return str(element.value).replace("%", "%%")
    expression = getattr(element, "expression", None)
    return f"%({expression.id.name})s" if isinstance(expression, VariableReference) else None
