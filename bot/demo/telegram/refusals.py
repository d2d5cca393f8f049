"""What Telegram answers when it does not do what it is asked, in its own words."""

from typing import Any


class Refused(Exception):
    """A call that is not carried out: the error code, Telegram's sentence, and its parameters."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_answer(self) -> dict[str, Any]:
        """Return the body of the answer."""
        answer = {"ok": False, "error_code": self.code, "description": self.description}
        return answer | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(why: str, **parameters: Any) -> Refused:
    """Return a 400 with Telegram's wording of why."""
    return Refused(400, f"Bad Request: {why}", **parameters)


def forbidden(why: str) -> Refused:
    """Return a 403 with Telegram's wording of why."""
    return Refused(403, f"Forbidden: {why}")


def conflict(why: str) -> Refused:
    """Return a 409 with Telegram's wording of why."""
    return Refused(409, f"Conflict: {why}")


def too_many_requests(retry_after: float) -> Refused:
    """Return a 429 that names the seconds to wait."""
    seconds = int(retry_after) if retry_after == int(retry_after) else retry_after
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
