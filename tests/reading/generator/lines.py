"""Whole lines: intent × slots × order × spacing × endings × fillers, in both languages."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from tests.reading.generator import days, talk

SEOUL = ZoneInfo("Asia/Seoul")


class Composed(NamedTuple):
    """A line, when it is said, and what it should be read as."""

    text: str
    now: datetime
    outcome: str
    intent: str | None
    slots: dict[str, Any]
    missing: list[str]


class Composer:
    """Composes lines from one source of chance."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - lines for tests, no secrets
        self._kinds: tuple[Callable[[], Composed], ...] = (
            self.lists, self.lists, self.statuses, self.buyers, self.look_ups, self.stock, self.sales, self.order_writes, self.order_writes,
            self.stock_writes, self.trades, self.invoices, self.notes, self.alerts, self.negations, self.talk,
        )  # fmt: skip

    def line(self) -> Composed:
        """One line of any kind."""
        self.now = datetime(2026, 1, 10, 10, tzinfo=SEOUL) + timedelta(hours=self._random.randrange(26_000))
        self.korean = self._random.random() < 0.6
        return self._pick(self._kinds)()

    def _pick(self, options: Any) -> Any:
        return self._random.choice(sorted(options) if isinstance(options, dict | frozenset) else options)

    def _composed(self, text: str, intent: str, slots: dict[str, Any], missing: tuple[str, ...] = ()) -> Composed:
        greeting = self._pick(talk.GREETINGS_KO) if self.korean and not missing else ""
        outcome = "ask" if missing else "understood"
        return Composed(f"{greeting}{text}{self._pick(talk.EMOJI)}", self.now, outcome, intent, slots, list(missing))

    def _joined(self, *parts: str) -> str:
        return " ".join(part for part in parts if part)

    def _malls(self) -> talk.Said:
        names = talk.MALLS_KO if self.korean else talk.MALLS_EN
        chosen = self._random.sample(sorted(names), self._random.choice((1, 1, 1, 2)))
        joint = self._pick((" ", ", ", "랑 ", "하고 ")) if self.korean else self._pick((" and ", ", "))
        return talk.Said(joint.join(chosen), {"malls": sorted({names[name] for name in chosen})})

    def _period(self) -> talk.Said:
        words, (start, end) = days.short(self._random, self.now.date(), korean=self.korean)
        return talk.Said(words, {"period": {"start": start.isoformat(), "end": end.isoformat()}})

    def _some(self, *parts: Callable[[], talk.Said]) -> list[talk.Said]:
        said = [part() for part in parts if self._random.random() < 0.6]
        self._random.shuffle(said)
        return said

    def _listed(self, noun: str, slots: list[talk.Said]) -> str:
        words = [part.words for part in slots]
        if self.korean:
            pieces = [*words, noun]
            if self._random.random() < 0.5:
                self._random.shuffle(pieces)
            return self._joined(*pieces, self._pick(talk.SHOW_KO))
        joined = " ".join(f"on {word}" if part.slots.get("malls") and self._random.random() < 0.5 else word for word, part in zip(words, slots, strict=True))
        return self._joined(self._pick(talk.SHOW_EN), noun, joined)

    def _number(self) -> str:
        return str(self._random.choice((self._random.randrange(100, 999), self._random.randrange(13_000, 99_999))))

    def _orders(self) -> talk.Said:
        numbers = [self._number() for _ in range(self._random.choice((1, 1, 1, 2, 3)))]
        if len(numbers) == 1 and self._random.random() < 0.2:
            numbers = [self._pick(("20261123-0000123", "2026112312345678", "20260805-0001234"))]
        joint = self._pick((", ", " ", ",") if self.korean else (", ", " and "))
        lead = self._pick(("", "", "주문 ", "주문번호 ") if self.korean else ("", "order ", "orders " if len(numbers) > 1 else "no. "))
        tail = self._pick(("", "", "번")) if self.korean and numbers[-1].isdecimal() and len(numbers[-1]) < 9 else ""
        return talk.Said(f"{lead}{joint.join(numbers)}{tail}", {"orders": sorted(set(numbers))})

    def lists(self) -> Composed:
        """Late returns, sold-out orders and orders, by mall and period."""
        intent, korean, english = self._pick((
            ("delayed_returns", ("회수지연", "회수지연건", "회수 지연", "회수 늦은 거"), ("late pickups", "delayed returns", "overdue returns", "late returns")),
            ("sold_out_orders", ("품절주문", "품절 주문", "품절건", "품절된 주문"), ("sold-out orders", "sold out orders", "oos orders", "out of stock orders")),
            ("orders", ("주문내역", "전체주문", "주문 목록", "주문건"), ("all orders", "orders")),
        ))  # fmt: skip
        slots = self._some(self._malls, self._period)
        text = self._listed(self._pick(korean if self.korean else english), slots)
        return self._composed(text, intent, {name: value for part in slots for name, value in part.slots.items()})

    def statuses(self) -> Composed:
        """Orders by status."""
        names = talk.STATUSES_KO if self.korean else talk.STATUSES_EN
        name = self._pick(names)
        slots = self._some(self._malls, self._period)
        text = self._listed(f"{name} 목록" if self.korean else name, slots)
        return self._composed(text, "orders", {"status": names[name], **{key: value for part in slots for key, value in part.slots.items()}})

    def buyers(self) -> Composed:
        """Orders of a person, by name or telephone."""
        phone = f"010-{self._random.randrange(1000, 9999)}-{self._random.randrange(1000, 9999)}"
        if self._random.random() < 0.3:
            text = self._pick((f"{phone} 주문", f"뒷번호 {phone[-4:]}", f"{phone} 주문 찾아줘") if self.korean else (f"orders by phone {phone}", f"find orders ending {phone[-4:]}"))
            return self._composed(text, "orders", {"phone": phone.replace("-", "") if phone in text else phone[-4:]})
        name = self._name()
        forms = (f"{name} 주문 찾아줘", f"{name}님 주문", f"{name} 고객 주문내역", f"주문자 {name} 조회", f"{name}씨 주문 보여줘")
        english = (f"find orders for {name}", f"customer {name} orders", f"orders by buyer {name}", f"show {name} orders")
        return self._composed(self._pick(forms if self.korean else english), "orders", {"buyer": name})

    def _name(self) -> str:
        if self.korean:
            return self._random.choice(talk.SURNAMES) + self._pick(talk.GIVEN)
        return str(self._pick(talk.ROMAN))

    def look_ups(self) -> Composed:
        """One order, or its history."""
        orders = self._orders()
        if self._random.random() < 0.5:
            forms = (f"{orders.words} 이력", f"{orders.words} 처리이력 보여줘", f"{orders.words} 무슨 일 있었어?")
            english = (f"history of {orders.words}", f"what happened to {orders.words}", f"{orders.words} history")
            return self._composed(self._pick(forms if self.korean else english), "history", orders.slots)
        forms = (f"{orders.words} 상세 보여줘", f"{orders.words} 상태 알려줘")
        english = (f"show {orders.words} details", f"status of {orders.words}")
        return self._composed(self._pick(forms if self.korean else english), "order", orders.slots)

    def stock(self) -> Composed:
        """What is left of a product."""
        code = self._pick(talk.PRODUCTS)
        forms = (f"{code} 재고", f"{code} 재고 몇 개야", f"{code} 몇 장 남았어?", f"{code} 남은 재고 확인해줘", f"재고 {code}")
        english = (f"how many {code} left", f"stock of {code}", f"{code} stock?", f"any {code} left")
        return self._composed(self._pick(forms if self.korean else english), "stock", {"product": code.upper()})

    def sales(self) -> Composed:
        """Takings by period, mall, channel, and what they are counted by."""
        by = {"채널별": "channel", "쇼핑몰별": "mall", "일별": "day", "상품별": "product"} if self.korean else {"by channel": "channel", "by mall": "mall", "by day": "day", "by product": "product"}
        slots = self._some(self._malls, self._period)
        if self._random.random() < 0.4:
            word = self._pick(by)
            slots.append(talk.Said(word, {"by": by[word]}))
        noun = self._pick(("매출", "매출액", "매출 얼마야") if self.korean else ("sales", "revenue"))
        words = [part.words for part in slots]
        text = self._joined(*words, noun) if self.korean else self._joined(noun, *words)
        return self._composed(text, "sales", {key: value for part in slots for key, value in part.slots.items()})

    def order_writes(self) -> Composed:
        """Restoring, cancelling, releasing, of one to three orders."""
        intent, korean, english = self._pick((
            ("restore", ("복원", "주문복원"), "restore"),
            ("cancel_complete", ("취소완료", "취소완료 처리"), "cancel complete"),
            ("release_sold_out", ("품절해제", "품절 해제"), "release sold out"),
        ))  # fmt: skip
        if self._random.random() < 0.12:
            text = f"{self._pick(korean)} 좀 해줘" if self.korean else f"please {english}"
            return self._composed(text, intent, {}, ("orders",))
        orders = self._orders()
        if self.korean:
            return self._composed(self._joined(orders.words, self._pick(korean)) + self._space() + self._pick(talk.ASK_KO), intent, orders.slots)
        return self._composed(self._pick(talk.ASK_EN).format(f"{english} {orders.words}"), intent, orders.slots)

    def _space(self) -> str:
        return str(self._random.choice(("", " ", " ")))

    def stock_writes(self) -> Composed:
        """Stock by so many, or to so many."""
        code = self._pick(talk.PRODUCTS)
        count = self._random.randrange(1, 60)
        korean = (
            (f"{code} 재고 +{count}", {"stock_change": count}), (f"{code} 재고 {count}개 추가해줘", {"stock_change": count}),
            (f"{code} 재고 {count}장 빼줘", {"stock_change": -count}), (f"{code} 재고 {count}개로 맞춰줘", {"stock_level": count}),
            (f"{code} 재고 {count}으로", {"stock_level": count}), (f"{code} 재고 -{count}", {"stock_change": -count}),
        )  # fmt: skip
        english = (
            (f"add {count} to {code} stock", {"stock_change": count}), (f"{code} stock +{count}", {"stock_change": count}),
            (f"set {code} stock to {count}", {"stock_level": count}), (f"deduct {count} from {code} stock", {"stock_change": -count}),
            (f"reduce {code} stock by {count}", {"stock_change": -count}),
        )  # fmt: skip
        text, slots = self._pick(korean if self.korean else english)
        return self._composed(text, "adjust_stock", {"product": code.upper(), **slots})

    def trades(self) -> Composed:
        """A direct trade, with whatever is said along with it."""
        channels, amounts, counts = (talk.CHANNELS_KO, talk.AMOUNTS_KO, talk.COUNTS_KO) if self.korean else (talk.CHANNELS_EN, talk.AMOUNTS_EN, talk.COUNTS_EN)
        channel, amount, name = self._pick(channels), self._pick(amounts), self._name()
        slots: dict[str, Any] = {"channel": channels[channel], "buyer": name, "total": amounts[amount]}
        parts = [name, amount]
        if self._random.random() < 0.5:
            code, count = self._pick(talk.PRODUCTS), self._pick(counts)
            parts.append(f"{code} {count}")
            slots |= {"product": code.upper(), "quantity": counts[count]}
        self._random.shuffle(parts)
        if self._random.random() < 0.3:
            parts.append(self._pick(("송장 681234567890", "송장번호 6812 3456 7890")) if self.korean else "invoice 681234567890")
            slots["invoice"] = "681234567890"
        return self._composed(self._joined(channel, *parts), "direct_trade", slots)

    def invoices(self) -> Composed:
        """An invoice number for one order."""
        number, courier = self._number(), self._pick(talk.COURIERS)
        korean = (f"{number} 송장 681234567890 {courier}", f"송장등록 {number} {courier} 681234567890", f"{number}번 송장번호 6812-3456-7890 {courier} 등록해줘")
        english = (f"{number} invoice 681234567890 {courier}", f"tracking 681234567890 {courier} for order {number}")
        return self._composed(self._pick(korean if self.korean else english), "register_invoice", {"orders": [number], "invoice": "681234567890", "courier": talk.COURIERS[courier]})

    def notes(self) -> Composed:
        """A note, whose text is read no further."""
        number, memo = self._number(), self._pick(talk.MEMOS)
        korean = (f"{number} 메모 {memo}", f"{number}번 메모: {memo}", f"{number}에 메모 추가: {memo}", f"{number} '{memo}'라고 메모해줘")
        english = (f"{number} note: {memo}", f"note on {number}: {memo}", f"add a note to order {number}: {memo}")
        text = self._pick(korean if self.korean else english)
        return Composed(text, self.now, "understood", "add_note", {"orders": [number], "memo": memo}, [])

    def alerts(self) -> Composed:
        """An alert, on or off."""
        kinds = {"회수지연": "delayed_returns", "품절": "sold_out", "되돌림": "reverted"} if self.korean else {"late return": "delayed_returns", "sold-out": "sold_out", "reverted order": "reverted"}
        kind, enabled = self._pick(kinds), self._random.random() < 0.5
        verb = self._pick(("켜줘", "켜주세요", "받을래") if enabled else ("꺼줘", "꺼주세요", "그만 보내줘"))
        text = f"{kind} 알림 {verb}" if self.korean else f"{'turn on' if enabled else 'turn off'} {kind} alerts"
        return self._composed(text, "set_alert", {"alert": kinds[kind], "enabled": enabled})

    def negations(self) -> Composed:
        """Lines that negate, doubt or only talk about a write."""
        number = self._number()
        act = self._pick(("복원", "취소완료", "품절해제"))
        korean = (
            f"{number} {act}하지 마", f"{number} {act}하지 말아줘", f"{number} {act} 안 해도 돼", f"{number} {act}할까?", f"{number} {act}했어?", f"{number} {act} 아직 하지마세요",
            f"{number} {act}해야 하나", f"{number} {act} 됐나요", f"{number} {act}하면 안돼요", f"{number} {act} 보류", f"{number} {act}한 거 맞아?", f"{number} {act}했습니다",
        )  # fmt: skip
        word = self._pick(("restore", "cancel complete"))
        english = (f"don't {word} {number}", f"do not {word} {number}", f"should i {word} {number}?", f"{word} {number}? no wait", f"no need to {word} {number}", f"did you {word} {number}", f"never {word} {number}")
        return Composed(self._pick(korean if self.korean else english), self.now, "not_write", None, {}, [])

    def talk(self) -> Composed:
        """Talk that is no business of the desk."""
        return Composed(self._pick(talk.TALK), self.now, "unknown", None, {}, [])
