### 목록

understood = <i>이렇게 이해했어요: { $what }</i>
understood-buyer = 주문자 { $buyer }
understood-phone = 연락처 { $phone }
understood-invoice = 송장 { $invoice }
understood-product = 상품 { $product }
understood-order = 주문 { $orders }
understood-quantity = { $count }개
understood-change = 재고 { $change }
understood-level = 재고 { $count }개로
understood-memo = “{ $memo }”
understood-on = 켜기
understood-off = 끄기

list-head = <b>{ $what }</b> { $count }건 · { $total }
list-page = { $page }쪽
list-releasable = ✅ 지금 풀 수 있는 주문 { $count }건
list-row = { $place } <b>{ $number }</b> { $rest }
list-quantity = { $what } ×{ $quantity }
list-free = { $releasable ->
    [yes] ✅ 남은 { $free }
   *[no] 남은 { $free }
  }
list-untracked = 재고 미등록
list-sold-out = 품절
list-late = { $sooner ->
    [late] <b>{ $days }일 지남</b> · { $clock }
    [due] <b>오늘까지</b> · { $clock }
   *[soon] { $days }일 남음 · { $clock }
  }
list-reason = 사유: { $reason }
list-parcel = 회수 { $courier } { $invoice }
list-more = … 외 { $count }건

list-empty-delayed-returns = <b>회수지연 없어요.</b> 밀린 회수도, 늦어진 환불도 없어요 👍
list-empty-sold-out-orders = <b>품절주문 없어요.</b> 지금은 챙길 게 없어요 👍
list-empty-orders = <b>찾은 주문이 없어요.</b>
list-empty-try-period = 기간을 빼거나 넓혀서 다시 찾아보세요.
list-empty-try-malls = 다른 쇼핑몰도 볼까요?

button-previous = ◀ 이전
button-next = 다음 ▶
button-all-malls = 전체 { $count }
button-mall = { $mall } { $count }
button-mall-chosen = ✓ { $mall } { $count }
button-release-all = { $count }건 모두 품절해제
button-fix-period = 📅 기간
button-fix-malls = 🏬 쇼핑몰
button-fix-status = 🏷 상태
button-fix-channel = 🧾 구분
button-fix-buyer = 👤 주문자
button-fix-phone = 📞 연락처
button-fix-invoice = 📦 송장
button-fix-product = 👕 상품
button-fix-kind = 🔁 다른 목록
