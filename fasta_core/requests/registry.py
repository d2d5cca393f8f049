"""Every kind of request, found by looking: a module with an INTENT in this package is one."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import fasta_core.requests
from fasta_core.codec import structured
from fasta_core.domain.people import Role


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of request: its intent, the role it needs, its shape, and what makes its answer or its plan."""

    intent: str
    role: Role
    shape: type
    handle: Callable[[Any, Any], Any]
    writes: bool

    def request(self, slots: Mapping[str, Any]) -> Any:
        """The request that a reading's slots describe. Raises cattrs.BaseValidationError where a required slot is missing."""
        return structured(dict(slots), self.shape)


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind of request by its intent.

    A module of this package is a request when it has INTENT (the reading's word for it), ROLE (who may), SHAPE (a frozen dataclass
    whose fields are the reading's slots) and either `plan(request, view)` or `answer(request, view)`.
    """
    found = {}
    for name in sorted(module.name for module in pkgutil.iter_modules(fasta_core.requests.__path__)):
        module = importlib.import_module(f"fasta_core.requests.{name}")
        if hasattr(module, "INTENT"):
            writes = hasattr(module, "plan")
            handle = module.plan if writes else module.answer
            found[module.INTENT] = Kind(module.INTENT, module.ROLE, module.SHAPE, handle, writes)
    return found
