### 알림: 데스크가 먼저 하는 말

alert-kind-cancel-after-invoice = 출고 막을 주문
alert-kind-reverted = 되돌아간 복원
alert-kind-return-late = 회수지연
alert-kind-return-due = 오늘까지인 회수·환불
alert-kind-return-soon = 내일까지인 회수·환불
alert-kind-releasable = 풀 수 있는 품절주문
alert-kind-restorable = 복원할 수 있는 주문
alert-kind-collection-stopped = 수집 멈춤

alert-untaken = ⏫ 아직 아무도 맡지 않았어요.
alert-group = 🔔 <b>{ $what } { $count }건</b>
alert-days = { $days }일 지남
alert-cancel-after-invoice = 🛑 <b>출고 막으세요</b> · 주문 { $subject } 취소됐어요
alert-reverted = ↩️ 복원한 <b>주문 { $subject }</b>{ JOSA($subject, "이", "가") } 쇼핑몰에서 다시 { $after }{ JOSA($after, "으로", "로") } 돌아갔어요
alert-return-late = 🔴 <b>주문 { $subject }</b> { $clock } { $days }일 지남
alert-return-due = 🟠 <b>주문 { $subject }</b> { $clock } 오늘까지예요
alert-return-soon = 🟡 <b>주문 { $subject }</b> { $clock } 내일까지예요
alert-releasable = ✅ <b>주문 { $subject }</b> 이제 품절을 풀 수 있어요
alert-restorable = ✅ <b>주문 { $subject }</b> 이제 복원할 수 있어요
alert-collection-stopped = 📡 <b>{ $subject }</b> 수집이 { $hours }시간째 멈춰 있어요

alert-do-cancel-after-invoice = 포장을 멈추고 송장을 빼 두세요.
alert-do-reverted = 쇼핑몰에서 취소·반품을 먼저 철회해 주세요.
alert-do-return-late = 택배사에 회수를 다시 요청해 주세요.
alert-do-refund = 상품이 도착해 있어요. 쇼핑몰에서 환불해 주세요.
alert-do-return-due = 오늘 안에 회수됐는지 확인해 주세요.
alert-do-return-soon = 내일 전에 회수 상태를 확인해 주세요.
alert-do-releasable = 남은 재고가 충분해요.
alert-do-restorable = 쇼핑몰이 정상이라고 해요.
alert-do-collection-stopped = 쇼핑몰 연결이나 시트 가져오기를 확인해 주세요.

alert-button-all = 모두 보기
alert-button-release = 품절해제
alert-button-release-all = 모두 품절해제
alert-button-restore = 주문복원
alert-button-asked-again = 회수 재요청 기록
alert-button-refunded = 환불 처리 기록
alert-button-stopped = 출고 막음 기록
alert-button-buyer = 📋 구매자 안내문
alert-button-open = 주문 { $order } 열기
alert-button-later = 내일 다시
alert-button-mine = 내가 맡을게요
alert-button-take-over = 그래도 내가 맡을게요
alert-note-asked-again = 회수 재요청함
alert-note-refunded = 환불 처리함
alert-note-stopped = 출고 막음
alert-buyer-text-asked-again = 안녕하세요, 주문 { $order }({ $what }) 반품 회수가 늦어지고 있어 죄송합니다. 택배사에 다시 요청했으니 상품을 문 앞에 준비해 주시면 바로 모셔 가겠습니다.
alert-buyer-text-refunded = 안녕하세요, 주문 { $order }({ $what }) 반품 상품이 잘 도착했습니다. 환불이 늦어져 죄송합니다. 바로 처리하고 있으니 조금만 기다려 주세요.

alert-taken = { $count ->
    [1] 🙋 { $name }님이 맡았어요.
   *[other] 🙋 { $name }님이 { $count }건을 맡았어요.
  }
alert-taken-by = 🙋 { $name }님이 이미 맡고 있어요.
alert-taken-over = 🙋 맡고 있던 주문 { $order }, 이제 { $name }님이 맡아요.
alert-put-off = ⏰ { $day } 아침에 다시 알려 드릴게요.
alert-over = 👍 이미 해결된 알림이에요.

wish-made = 🕓 주문 { $order }, 쇼핑몰이 정상이라고 하면 다시 여쭤볼게요.
wish-over = 👍 기다리던 주문 { $order }{ JOSA($order, "이", "가") } 정상으로 돌아왔어요.
wish-button = 정상되면 알려줘요

digest-head = ☀️ <b>{ $day } 아침 요약</b>
digest-late = 🔴 회수지연 { $count }건
digest-due = 🟠 오늘까지 { $count }건
digest-releasable = ✅ 풀 수 있는 품절주문 { $count }건
digest-sold-out = 품절주문 { $count }건
digest-cancel-requests = 취소요청 { $count }건
digest-yesterday = 어제 들어온 주문 { $count }건
digest-nothing = 밀린 일이 없어요 👍
digest-button-late = 회수지연 보기
digest-button-sold-out = 풀 수 있는 품절주문 보기
digest-button-cancels = 취소요청 보기
digest-label-late = 회수지연
digest-label-due = 오늘까지
digest-label-releasable = 풀 수 있는 품절
digest-label-sold-out = 품절주문
digest-label-cancel-requests = 취소요청
digest-label-yesterday = 어제 주문

digest-at = { $minute ->
    [0] { $hour }시
   *[other] { $hour }시 { $minute }분
  }
digest-at-off = 받지 않음
digest-at-companys = 회사 시간대로
digest-hint = 다른 시간은 “아침 8시 반에 요약”처럼 말해 주세요.
alerts-digest = ☀️ 아침 요약: <b>{ $at }</b>
alerts-digest-companys = ☀️ 아침 요약: <b>{ $at }</b> (회사 시간)
alerts-button-digest = ☀️ 아침 요약 시간
alerts-back = ◀ 알림 설정
intent-set-digest = 아침 요약 시간 변경
change-digest-change = { $before } → { $after }
refusal-bad-time = “{ $text }”{ JOSA($text, "은", "는") } 시간이 아니에요. “아침 9시에 요약”처럼 말해 주세요.
refusal-digest-unchanged = 아침 요약은 이미 그렇게 되어 있어요. 시간은 “아침 9시에 요약”처럼 말해 주세요.
