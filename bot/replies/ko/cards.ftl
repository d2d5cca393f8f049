### 주문 하나, 이력, 재고, 매출, 알림, 도움말

card-head = <b>주문 { $number }</b> · { $where }
card-status = { $mark } <b>{ $status }</b>
card-sold-out = 품절
card-code = { $what } ({ $code })
card-pinned = 고정 { $pinned }
card-free = 남은 { $free }
card-buyer = 주문자 { $name } · { $phone }
card-buyer-only = 주문자 { $name }
card-invoice = 송장 { $courier } <code>{ $invoice }</code>
card-return = { $step } · { $day }
card-return-parcel = 회수송장 { $courier } <code>{ $invoice }</code>
card-reason = 사유 { $reason }
card-mall-status = { $mall } 상태 { $status } ({ $at } 확인)
card-mall-order = { $mall } 주문번호 <code>{ $number }</code>
card-bundle = 합포장 { $orders }
card-note = 📝 { $text }
card-ordered = { $at } 주문
card-unknown = 🔍 찾지 못한 번호: { $orders }
cards-head = <b>주문 { $count }건</b>
cards-none = 🔍 주문 { $orders }{ JOSA($orders, "을", "를") } 찾지 못했어요. 번호를 다시 확인하거나 이름·연락처 뒷자리로 찾아보세요.

card-buyer-forgotten = 🔒 보관 기간이 지나 구매자 정보를 지웠어요.
button-copy-invoice = 📋 송장 복사
button-copy-order = 📋 주문번호 복사
button-show = 👁 연락처 보기
button-back = ◀ 목록
button-history = 🕘 이력

history-head = <b>주문 { $number } 이력</b> · { $status }
history-none = 아직 기록이 없어요.
history-earlier = … 이전 { $count }건
history-head-line = <b>{ $at }</b> { $by }
history-opened = 주문 들어옴 · { $after }
history-closed = 주문 없앰
history-status = { $before } → { $after }
history-sold-out = { $after ->
    [yes] 품절 표시
   *[no] 품절해제
  }
history-pinned = 고정 { $before } → { $after }개
history-on-hand = { $product } 재고 { $before } → { $after }개
history-invoice = 송장 { $before } → { $after }
history-return = 회수 상태 { $before } → { $after }
history-mall = 쇼핑몰 상태 { $before } → { $after }
history-note = { $after ->
    [none] 메모 뺌 “{ $before }”
   *[other] 메모 “{ $after }”
  }
history-buyer-forgotten = 구매자 정보 지움 (보관 기간이 지남)
history-other = { $before } → { $after }
history-others = 다른 주문: { $orders }

stock-head = <b>{ $code }</b>
stock-figures = 남은 <b>{ $free }개</b> · 재고 { $on-hand } · 고정 { $pinned }
stock-untracked = 재고가 등록되지 않았어요. “{ $code } 재고 10으로”처럼 말하면 등록돼요.
stock-waiting = 기다리는 품절주문 { $count }건
stock-more = … 외 { $count }개. 상품코드로 알려 주세요.
stock-none = 찾은 상품이 없어요. 상품코드나 이름을 다시 확인해 주세요.

sales-head = <b>매출 { $total }</b> · { $count }건
sales-row = { $name } <b>{ $total }</b> · { $count }건
sales-none = 이 조건에는 매출이 없어요. 기간을 넓혀 보세요.
sales-unnamed = (상품 미지정)
sales-malls = 쇼핑몰 주문
sales-more = … 외 { $count }줄

alerts-head = <b>알림 설정</b>
  눌러서 켜고 꺼요.
alerts-on = 🔔 { $alert } 켜짐
alerts-off = 🔕 { $alert } 꺼짐
alerts-line = { $state }
  { $when }
button-turn-on = { $alert } 켜기
button-turn-off = { $alert } 끄기
alerts-delayed-returns = 회수·환불 기한이 다가오거나 지나면 알려요.
alerts-sold-out = 품절주문을 풀 수 있게 되면 알려요.
alerts-reverted = 복원한 주문을 쇼핑몰이 되돌리면 알려요.

help-head = <b>이렇게 말해 보세요</b>
  평소 말하듯 쓰면 돼요. 눌러서 바로 해볼 수도 있어요.
help-safe = 바꾸는 일은 먼저 보여 드리고, 실행을 눌러야 바뀌어요.
example-delayed-returns = 회수지연 보여줘
example-sold-out-orders = 이번 주 품절주문
example-orders = 오늘 주문
example-order = 주문 123
example-history = 123 이력
example-stock = A-102 재고
example-sales = 이번 달 채널별 매출
example-alerts = 알림 설정
example-help = 도움말
example-restore = 주문 123 복원해줘
example-cancel-complete = 123 취소완료 처리
example-release-sold-out = 123 품절해제
example-adjust-stock = A-102 재고 +5
example-direct-trade = 매장출고 김민지 35,000원
example-register-invoice = 123 송장 681234567890 CJ
example-add-note = 123 메모 내일 전화 주기로 함
example-set-alert = 회수지연 알림 꺼줘
example-request-channel = 직거래 구분에 '무드온' 추가해줘
example-undo = 되돌려줘
