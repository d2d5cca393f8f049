"""What the page's side panel "the mall" asks of the demo's simulated malls."""

from dataclasses import dataclass
from typing import Any, Protocol

STATES = ("normal", "cancel_requested", "cancelled", "return_requested", "returned")


@dataclass(frozen=True, slots=True)
class PanelOrder:
    """An order as the panel shows it: the desk's status beside the mall's own state; the buyer is masked."""

    number: str
    mall: str
    mall_order: str
    status: str
    mall_state: str
    buyer_masked: str
    product: str


class MallPanel(Protocol):
    """The simulated malls, from the side of the buyer and the mall."""

    async def malls(self) -> list[dict[str, Any]]:
        """Return the malls, each with at least code and name."""
        ...

    async def orders(self, query: str) -> list[PanelOrder]:
        """Return a handful of orders that match what was typed; the latest, if nothing was."""
        ...

    async def set_state(self, number: str, state: str) -> None:
        """Set what the mall says of an order, one of STATES."""
        ...

    async def collect(self) -> str:
        """Run a collection now and return what came of it in a sentence."""
        ...
