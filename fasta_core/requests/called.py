"""The one product or channel that a person means by what they typed."""

from fasta_core.domain.channels import Channel
from fasta_core.domain.stock import Product
from fasta_core.domain.stock_refusals import ProductAmbiguous, ProductNotFound
from fasta_core.requests.view import DeskView, Refused


def one_product(text: str, view: DeskView) -> Product:
    """The product as the plan sees it so far. Raises Refused where it is not clear which one is meant."""
    found = view.stock.called(text)
    if not found:
        raise Refused(ProductNotFound(text))
    if len(found) > 1:
        raise Refused(ProductAmbiguous(text, tuple(product.code for product in found)))
    return view.shelf.look(found[0])


def channel_called(text: str, view: DeskView) -> Channel | None:
    """The channel with this code or name, spaces and case aside; None where there is none."""
    wanted = folded(text)
    for channel in view.company.channels():
        if wanted in {folded(channel.code), folded(channel.name)}:
            return channel
    return None


def folded(text: str) -> str:
    """A name as it is compared: spaces and case aside."""
    return "".join(text.split()).casefold()
