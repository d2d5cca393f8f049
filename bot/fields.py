"""The fields of an object that came as JSON, each of the kind it must be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class WrongField(Exception):
    """A field that must be there is not, or one is of another kind than it must be."""


@dataclass(frozen=True, slots=True)
class Fields:
    """One object. Raises WrongField wherever something is not as it must be."""

    there: Mapping[str, Any]

    def text(self, name: str, otherwise: str | None = None) -> str:
        """A text; `otherwise` where there is none and none need be."""
        value = self.there.get(name, otherwise)
        if not isinstance(value, str):
            raise WrongField(name)
        return value

    def maybe_text(self, name: str) -> str | None:
        """A text, or None."""
        return None if self.there.get(name) is None else self.text(name)

    def number(self, name: str, otherwise: int | None = None) -> int:
        """A whole number; `otherwise` where there is none and none need be."""
        value = self.there.get(name, otherwise)
        if not isinstance(value, int) or isinstance(value, bool):
            raise WrongField(name)
        return value

    def inner(self, name: str) -> "Fields":
        """An object within it."""
        return fields_of(self.there.get(name), name)

    def maybe_inner(self, name: str) -> "Fields | None":
        """An object within it, or None."""
        return None if self.there.get(name) is None else self.inner(name)

    def several(self, name: str) -> tuple["Fields", ...]:
        """The objects of a list; none where there is no list."""
        value = self.there.get(name)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise WrongField(name)
        return tuple(fields_of(one, name) for one in value)


def fields_of(value: Any, name: str = "object") -> Fields:
    """The fields of something that must be an object. Raises WrongField."""
    if not isinstance(value, dict):
        raise WrongField(name)
    return Fields(value)
