"""Plans, changes and answers as JSON and back: a union's members are told apart by their class names."""

from collections.abc import Callable
from datetime import date, datetime
from types import NoneType
from typing import Any, TypeVar, get_args

from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn
from cattrs.preconf.json import JsonConverter, make_converter

from fasta_core.domain.changes import Change
from fasta_core.domain.refusals import Refusal
from fasta_core.domain.warnings import Warning as PlanWarning

Value = TypeVar("Value")
UNIONS: tuple[Any, ...] = (Change, Refusal, PlanWarning)
KIND = "is"


def _converter() -> JsonConverter:
    made = make_converter(omit_if_default=True)
    made.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    made.register_unstructure_hook(date, lambda day: day.isoformat())
    made.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    made.register_unstructure_hook(datetime, lambda moment: moment.isoformat())
    for union in UNIONS:
        _tell_apart(made, get_args(union))
    return made


def _tell_apart(made: JsonConverter, members: tuple[type, ...]) -> None:
    """Write a member's class name beside its fields, and read a union (with or without None) by it."""
    for kind in members:
        made.register_unstructure_hook(
            kind, _named(kind, make_dict_unstructure_fn(kind, made, _cattrs_omit_if_default=True))
        )
    readers: dict[str, Callable[[Any, Any], Any]] = {
        kind.__name__: make_dict_structure_fn(kind, made) for kind in members
    }

    def read(value: Any, _: Any) -> Any:
        return None if value is None else readers[value[KIND]]({k: v for k, v in value.items() if k != KIND}, _)

    made.register_structure_hook_func(lambda kind: set(get_args(kind)) - {NoneType} == set(members), read)


def _named(kind: type, write: Callable[[Any], dict[str, Any]]) -> Callable[[Any], dict[str, Any]]:
    return lambda value: {KIND: kind.__name__, **write(value)}


CONVERTER = _converter()


def dumps(value: Any, kind: Any = None) -> str:
    """A value as compact JSON, the same text for the same value; `kind` is its declared type where that is a union."""
    return CONVERTER.dumps(value, unstructure_as=kind, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def loads(text: str, kind: type[Value]) -> Value:
    """The value back. Raises cattrs.BaseValidationError where the text is not such a value."""
    return CONVERTER.loads(text, kind)


def plain(value: Any, kind: Any = None) -> Any:
    """A value as dicts, lists, texts and numbers."""
    return CONVERTER.unstructure(value, unstructure_as=kind)


def structured(value: Any, kind: type[Value]) -> Value:
    """A value from dicts, lists, texts and numbers."""
    return CONVERTER.structure(value, kind)
