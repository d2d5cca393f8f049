"""Taps on buttons that wait for the bot's answer, and the answers."""

from bot.demo.telegram.bell import Bell
from bot.demo.telegram.message import CallbackAnswer
from bot.demo.telegram.refusals import bad_request
from bot.demo.telegram.store import Store

LIFE = 150.0
TOO_LATE = "query is too old and response timeout expired or query ID is invalid"


class Taps:
    """Open taps by their callback query id, with when they happened (seconds)."""

    def __init__(self, store: Store, bell: Bell) -> None:
        self._store = store
        self._bell = bell
        self._open: dict[str, float] = store.room("tap")
        self._answers: dict[str, CallbackAnswer] = {}

    def open(self, now: float) -> str:
        """Return the id of a new tap."""
        callback_id = str(4_000_000_000_000 + self._store.count("tap"))
        self._open[callback_id] = now
        self._store.keep("tap", callback_id, now)
        return callback_id

    def answer(self, callback_id: str, answer: CallbackAnswer, now: float) -> None:
        """Answer a tap, once; refuse an unknown, answered or old one."""
        tapped_at = self._open.pop(callback_id, None)
        self._store.drop("tap", callback_id)
        if tapped_at is None or now - tapped_at > LIFE:
            raise bad_request(TOO_LATE)
        self._answers[callback_id] = answer
        said = {"text": answer.text, "alert": answer.alert, "url": answer.url}
        self._bell.ring({"kind": "answer", "callback": callback_id, **said})

    def answer_to(self, callback_id: str) -> CallbackAnswer | None:
        """Return the answer to a tap, None as long as there is none."""
        return self._answers.get(callback_id)
