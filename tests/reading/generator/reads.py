"""Lines that ask for something to be shown."""

from tests.reading.generator import talk
from tests.reading.generator.parts import Composed, Parts


class Reads(Parts):
    """Composes reads."""

    def lists(self) -> Composed:
        """Late returns, sold-out orders and orders, by mall and period."""
        intent, korean, english = self.pick(
            (
                (
                    "delayed_returns",
                    ("회수지연", "회수지연건", "회수 지연", "회수 늦은 거"),
                    ("late pickups", "delayed returns", "overdue returns", "late returns"),
                ),
                (
                    "sold_out_orders",
                    ("품절주문", "품절 주문", "품절건", "품절된 주문"),
                    ("sold-out orders", "sold out orders", "oos orders", "out of stock orders"),
                ),
                ("orders", ("주문내역", "전체주문", "주문 목록", "주문건"), ("all orders", "orders")),
            )
        )
        slots = self.some(self.malls, self.period)
        text = self.listed(self.pick(korean if self.korean else english), slots)
        return self.composed(text, intent, {name: value for part in slots for name, value in part.slots.items()})

    def statuses(self) -> Composed:
        """Orders by status."""
        names = talk.STATUSES_KO if self.korean else talk.STATUSES_EN
        name = self.pick(names)
        slots = self.some(self.malls, self.period)
        text = self.listed(f"{name} 목록" if self.korean else name, slots)
        return self.composed(
            text,
            "orders",
            {"status": names[name], **{key: value for part in slots for key, value in part.slots.items()}},
        )

    def buyers(self) -> Composed:
        """Orders of a person, by name or telephone."""
        phone = f"010-{self.random.randrange(1000, 9999)}-{self.random.randrange(1000, 9999)}"
        if self.random.random() < 0.3:
            text = self.pick(
                (f"{phone} 주문", f"뒷번호 {phone[-4:]}", f"{phone} 주문 찾아줘")
                if self.korean
                else (f"orders by phone {phone}", f"find orders ending {phone[-4:]}")
            )
            return self.composed(text, "orders", {"phone": phone.replace("-", "") if phone in text else phone[-4:]})
        name = self.name()
        forms = (
            f"{name} 주문 찾아줘",
            f"{name}님 주문",
            f"{name} 고객 주문내역",
            f"주문자 {name} 조회",
            f"{name}씨 주문 보여줘",
        )
        english = (
            f"find orders for {name}",
            f"customer {name} orders",
            f"orders by buyer {name}",
            f"show {name} orders",
        )
        return self.composed(self.pick(forms if self.korean else english), "orders", {"buyer": name})

    def look_ups(self) -> Composed:
        """One order, or its history."""
        orders = self.orders()
        if self.random.random() < 0.5:
            forms = (f"{orders.words} 이력", f"{orders.words} 처리이력 보여줘", f"{orders.words} 무슨 일 있었어?")
            english = (f"history of {orders.words}", f"what happened to {orders.words}", f"{orders.words} history")
            return self.composed(self.pick(forms if self.korean else english), "history", orders.slots)
        shown = (f"{orders.words} 상세 보여줘", f"{orders.words} 상태 알려줘")
        shown_in_english = (f"show {orders.words} details", f"status of {orders.words}")
        return self.composed(self.pick(shown if self.korean else shown_in_english), "order", orders.slots)

    def stock(self) -> Composed:
        """What is left of a product."""
        code = self.pick(talk.PRODUCTS)
        forms = (
            f"{code} 재고",
            f"{code} 재고 몇 개야",
            f"{code} 몇 장 남았어?",
            f"{code} 남은 재고 확인해줘",
            f"재고 {code}",
        )
        english = (f"how many {code} left", f"stock of {code}", f"{code} stock?", f"any {code} left")
        return self.composed(self.pick(forms if self.korean else english), "stock", {"product": code.upper()})

    def sales(self) -> Composed:
        """Takings by period, mall, channel, and what they are counted by."""
        by = (
            {"채널별": "channel", "쇼핑몰별": "mall", "일별": "day", "상품별": "product"}
            if self.korean
            else {"by channel": "channel", "by mall": "mall", "by day": "day", "by product": "product"}
        )
        slots = self.some(self.malls, self.period)
        if self.random.random() < 0.4:
            word = self.pick(by)
            slots.append(talk.Said(word, {"by": by[word]}))
        noun = self.pick(("매출", "매출액", "매출 얼마야") if self.korean else ("sales", "revenue"))
        words = [part.words for part in slots]
        text = self.joined(*words, noun) if self.korean else self.joined(noun, *words)
        return self.composed(text, "sales", {key: value for part in slots for key, value in part.slots.items()})

    def in_passing(self) -> Composed:
        """A read, with what goes on around the one who asks."""
        read = self.random.choice((self.lists, self.look_ups, self.stock))()
        who = self.pick(talk.WHO_KO if self.korean else talk.WHO_EN)
        aside = f"{who} {self.pick(talk.ASIDES_KO if self.korean else talk.ASIDES_EN)}"
        mark = " " if self.korean else ", "
        text = self.pick((f"{aside}{mark}{read.text}", f"{read.text}{mark}{aside}"))
        return read._replace(text=text)
