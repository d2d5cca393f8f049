"""Who is told to wait (429): everybody, or one chat, for as long as it is switched on."""

from bot.demo.telegram.refusals import too_many_requests

PACED = ("send", "edit", "setMessageReaction", "deleteMessage")


class Pace:
    """Off at first; answers to taps and typing are never paced."""

    def __init__(self) -> None:
        self._waits: dict[int | None, float] = {}

    def limit(self, retry_after: float | None, chat_id: int | None = None) -> None:
        """Refuse every message and edit (of one chat) with these seconds, or with None no longer."""
        if retry_after is None:
            self._waits.pop(chat_id, None)
        else:
            self._waits[chat_id] = retry_after

    def check(self, method: str, chat_id: int) -> None:
        """Refuse the call if its chat, or everybody, has to wait."""
        if not method.startswith(PACED) or method == "sendChatAction":
            return
        waits = [self._waits[place] for place in (None, chat_id) if place in self._waits]
        if waits:
            raise too_many_requests(max(waits))
