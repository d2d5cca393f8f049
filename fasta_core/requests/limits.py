"""What a person may type: how long, how much, how many."""

from fasta_core.domain.order_refusals import BadQuantity, BadTotal, TextMissing, TextTooLong
from fasta_core.requests.view import Refused

MOST_TOTAL = 9_999_999_999
MOST_QUANTITY = 99_999
LONGEST_NAME = 100
LONGEST_NOTE = 1_000
LONGEST_PHONE = 40
LONGEST_CHANNEL = 40


def kept_text(text: str, what: str, longest: int = LONGEST_NAME) -> str:
    """The text as it is kept. Raises Refused where it is empty or too long; `what` names it."""
    if not text.strip():
        raise Refused(TextMissing(what))
    if len(text.strip()) > longest:
        raise Refused(TextTooLong(longest))
    return text.strip()


def kept_total(total: int) -> int:
    """The sum in won. Raises Refused where it cannot be right."""
    if not 1 <= total <= MOST_TOTAL:
        raise Refused(BadTotal(total))
    return total


def kept_quantity(quantity: int) -> int:
    """The number of pieces. Raises Refused where it cannot be right."""
    if not 1 <= quantity <= MOST_QUANTITY:
        raise Refused(BadQuantity(quantity))
    return quantity
