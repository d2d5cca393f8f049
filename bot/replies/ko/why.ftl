### 왜 그렇게 읽었는지

why-read = ‘{ $said }’{ JOSA($said, "은", "는") } { $meant }{ JOSA($meant, "으로", "로") } 읽었어요.
why-corrected = ‘{ $said }’{ JOSA($said, "을", "를") } ‘{ $meant }’{ JOSA($meant, "으로", "로") } 고쳐 읽었어요.
why-intent = ‘{ $said }’{ JOSA($said, "이", "가") } 있어서 { $meant }{ JOSA($meant, "으로", "로") } 이해했어요.
why-taken-back = ‘{ $said }’{ JOSA($said, "은", "는") } 뒤에서 바꿔 말하셔서 빼고 읽었어요.
why-denied = ‘{ $said }’{ JOSA($said, "이", "가") } 있어서 시키신 일로 보지 않았어요.
why-unexplained = ‘{ $said }’{ JOSA($said, "은", "는") } 무슨 뜻인지 알 수 없었어요.
why-missing = { $what }{ JOSA($what, "이", "가") } 없어서 여쭤봐요.
why-one = { $what }{ JOSA($what, "을", "를") } 말씀하신 건지 분명하지 않아서 여쭤봐요.
why-several = 두 가지 이상으로 읽혀서 여쭤봐요: { $what }
why-unknown = 데스크가 하는 일로 읽을 수 있는 말이 없었어요.
why-flag-period-too-long = 기간 조회는 한 번에 30일까지라서 여쭤봐요.
why-flag-period-reversed = 기간의 시작이 끝보다 늦어서 여쭤봐요.
why-flag-invalid-date = 달력에 없는 날짜라서 여쭤봐요.
why-flag-weekday-mismatch = 날짜와 요일이 서로 맞지 않아서 여쭤봐요.
why-flag-too-long = 400자가 넘는 글은 읽지 않아요.

slot-orders = 주문번호
slot-product = 상품
slot-stock-change = 늘리거나 줄일 개수
slot-buyer = 주문자
slot-total = 총판매가
slot-channel = 구분 이름
slot-invoice = 송장번호
slot-memo = 메모 내용
slot-alert = 알림 종류
slot-enabled = 켤지 끌지
slot-period = 기간
