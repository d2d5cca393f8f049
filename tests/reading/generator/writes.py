"""Lines that ask for a change, or seem to."""

from typing import Any

from tests.reading.generator import talk
from tests.reading.generator.parts import Composed, Parts


class Writes(Parts):
    """Composes writes, negated writes and idle talk."""

    def order_writes(self) -> Composed:
        """Restoring, cancelling, releasing, of one to three orders."""
        intent, korean, english = self.pick(
            (
                ("restore", ("복원", "주문복원"), "restore"),
                ("cancel_complete", ("취소완료", "취소완료 처리"), "cancel complete"),
                ("release_sold_out", ("품절해제", "품절 해제"), "release sold out"),
            )
        )
        if self.random.random() < 0.12:
            text = f"{self.pick(korean)} 좀 해줘" if self.korean else f"please {english}"
            return self.composed(text, intent, {}, ("orders",))
        orders = self.orders()
        if self.korean:
            return self.composed(
                self.joined(orders.words, self.pick(korean)) + self.space() + self.pick(talk.ASK_KO),
                intent,
                orders.slots,
            )
        return self.composed(self.pick(talk.ASK_EN).format(f"{english} {orders.words}"), intent, orders.slots)

    def stock_writes(self) -> Composed:
        """Stock by so many, or to so many."""
        code = self.pick(talk.PRODUCTS)
        count = self.random.randrange(1, 60)
        korean = (
            (f"{code} 재고 +{count}", {"stock_change": count}),
            (f"{code} 재고 {count}개 추가해줘", {"stock_change": count}),
            (f"{code} 재고 {count}장 빼줘", {"stock_change": -count}),
            (f"{code} 재고 {count}개로 맞춰줘", {"stock_level": count}),
            (f"{code} 재고 {count}으로", {"stock_level": count}),
            (f"{code} 재고 -{count}", {"stock_change": -count}),
        )
        english = (
            (f"add {count} to {code} stock", {"stock_change": count}),
            (f"{code} stock +{count}", {"stock_change": count}),
            (f"set {code} stock to {count}", {"stock_level": count}),
            (f"deduct {count} from {code} stock", {"stock_change": -count}),
            (f"reduce {code} stock by {count}", {"stock_change": -count}),
        )
        text, slots = self.pick(korean if self.korean else english)
        return self.composed(text, "adjust_stock", {"product": code.upper(), **slots})

    def trades(self) -> Composed:
        """A direct trade, with whatever is said along with it."""
        channels, amounts, counts = (
            (talk.CHANNELS_KO, talk.AMOUNTS_KO, talk.COUNTS_KO)
            if self.korean
            else (talk.CHANNELS_EN, talk.AMOUNTS_EN, talk.COUNTS_EN)
        )
        channel, amount, name = self.pick(channels), self.pick(amounts), self.name()
        slots: dict[str, Any] = {"channel": channels[channel], "buyer": name, "total": amounts[amount]}
        parts = [name, amount]
        if self.random.random() < 0.5:
            code, count = self.pick(talk.PRODUCTS), self.pick(counts)
            parts.append(f"{code} {count}")
            slots |= {"product": code.upper(), "quantity": counts[count]}
        self.random.shuffle(parts)
        if self.random.random() < 0.3:
            parts.append(
                self.pick(("송장 681234567890", "송장번호 6812 3456 7890")) if self.korean else "invoice 681234567890"
            )
            slots["invoice"] = "681234567890"
        if self.random.random() < 0.15:
            memo = str(self.pick(talk.MEMOS))
            return Composed(
                self.joined(channel, *parts, "메모" if self.korean else "memo:", memo),
                self.now, "understood", "direct_trade", {**slots, "memo": memo}, [],
            )  # fmt: skip
        return self.composed(self.joined(channel, *parts), "direct_trade", slots)

    def invoices(self) -> Composed:
        """An invoice number for one order."""
        number, courier = self.number(), self.pick(talk.COURIERS)
        korean = (
            f"{number} 송장 681234567890 {courier}",
            f"송장등록 {number} {courier} 681234567890",
            f"{number}번 송장번호 6812-3456-7890 {courier} 등록해줘",
        )
        english = (f"{number} invoice 681234567890 {courier}", f"tracking 681234567890 {courier} for order {number}")
        return self.composed(
            self.pick(korean if self.korean else english),
            "register_invoice",
            {"orders": [number], "invoice": "681234567890", "courier": talk.COURIERS[courier]},
        )

    def notes(self) -> Composed:
        """A note, whose text is read no further."""
        number, memo = self.number(), self.pick(talk.MEMOS)
        korean = (
            f"{number} 메모 {memo}",
            f"{number}번 메모: {memo}",
            f"{number}에 메모 추가: {memo}",
            f"{number} '{memo}'라고 메모해줘",
        )
        english = (f"{number} note: {memo}", f"note on {number}: {memo}", f"add a note to order {number}: {memo}")
        text = self.pick(korean if self.korean else english)
        return Composed(text, self.now, "understood", "add_note", {"orders": [number], "memo": memo}, [])

    def alerts(self) -> Composed:
        """An alert, on or off."""
        kinds = (
            {"회수지연": "delayed_returns", "품절": "sold_out", "되돌림": "reverted"}
            if self.korean
            else {"late return": "delayed_returns", "sold-out": "sold_out", "reverted order": "reverted"}
        )
        kind, enabled = self.pick(kinds), self.random.random() < 0.5
        verb = self.pick(("켜줘", "켜주세요", "받을래") if enabled else ("꺼줘", "꺼주세요", "그만 보내줘"))
        text = f"{kind} 알림 {verb}" if self.korean else f"{'turn on' if enabled else 'turn off'} {kind} alerts"
        return self.composed(text, "set_alert", {"alert": kinds[kind], "enabled": enabled})

    def negations(self) -> Composed:
        """Lines that negate, doubt or only talk about a write."""
        number = self.number()
        act = self.pick(("복원", "취소완료", "품절해제"))
        korean = (
            f"{number} {act}하지 마",
            f"{number} {act}하지 말아줘",
            f"{number} {act} 안 해도 돼",
            f"{number} {act}할까?",
            f"{number} {act}했어?",
            f"{number} {act} 아직 하지마세요",
            f"{number} {act}해야 하나",
            f"{number} {act} 됐나요",
            f"{number} {act}하면 안돼요",
            f"{number} {act} 보류",
            f"{number} {act}한 거 맞아?",
            f"{number} {act}했습니다",
        )
        word = self.pick(("restore", "cancel complete"))
        english = (
            f"don't {word} {number}",
            f"do not {word} {number}",
            f"should i {word} {number}?",
            f"{word} {number}? no wait",
            f"no need to {word} {number}",
            f"did you {word} {number}",
            f"never {word} {number}",
        )
        return Composed(self.pick(korean if self.korean else english), self.now, "not_write", None, {}, [])

    def talk(self) -> Composed:
        """Talk that is no business of the desk."""
        return Composed(self.pick(talk.TALK), self.now, "unknown", None, {}, [])
