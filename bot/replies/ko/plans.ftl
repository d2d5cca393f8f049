### 바꾸기 전에 보여 주는 계획과, 바꾼 뒤

plan-ask = 이대로 할까요?
plan-stale = 🔄 그 사이 바뀐 것이 있어요. 아직 아무것도 하지 않았어요. 다시 확인해 주세요.
plan-head = <b>{ $what }</b>
plan-head-refused = <b>{ $what }</b> 할 수 없어요
plan-counts = { $refused ->
    [0] <b>{ $possible }건 가능</b>
   *[other] <b>{ $possible }건 가능, { $refused }건 불가</b>
  }
plan-row = <b>{ $subject }</b> { $text }
plan-refused = 🚫 { $text }
plan-refused-of = 🚫 <b>{ $subject }</b> { $text }
plan-refused-many = 🚫 { $text } — { $subjects }
plan-warning = ⚠️ { $text }
plan-warning-many = ⚠️ { $text } — { $subjects }
plan-good = ✅ { $text }
plan-good-many = ✅ { $text } — { $subjects }
plan-more = … 외 { $count }건
plan-subjects-more = { $subjects } 외 { $count }건
plan-instead = 💡 <b>{ $what }</b>
plan-nothing = 바뀔 것이 없어요.

change-status-change = { $before } → { $after }
change-sold-out-change = { $after ->
    [yes] 품절 표시
   *[no] 품절해제
  }
change-pin-change = 고정 { $before } → { $after }개
change-stock-change = 재고 { $before ->
    [none] 미등록
   *[other] { $before }
  } → { $after ->
    [none] 미등록
   *[other] { $after }개
  }
change-invoice-change = 송장 { $before } → { $after }
change-invoice-first = 송장 { $after }
change-return-change = 회수 상태 { $before } → { $after }
change-mall-said = 쇼핑몰 상태 { $before } → { $after }
change-note-added = 메모 “{ $text }”
change-note-removed = 메모 빼기 “{ $text }”
change-buyer-forgotten = 구매자 정보 지우기
change-product-added = 상품 { $product } { $name } 등록
change-product-removed = 상품 { $product } { $name } 빼기
change-mall-added = 쇼핑몰 { $name } 연결
change-mall-removed = 쇼핑몰 { $name } 빼기
change-channel-change = 직거래 구분 { $name }: { $before } → { $after }
change-alert-change = { $alert } 알림 { $after ->
    [yes] 켜기
   *[no] 끄기
  }
change-role-change = { $name }: { $before } → { $after }
change-order-opened = 새 주문 · { $what }
change-order-opened-numbered = 주문 <b>{ $number }</b> · { $what }
change-order-closed = 주문 { $number } 없애기 · { $what }
change-pinned-with-it = 고정 { $count }개

button-go = 실행
button-no = 취소
button-undo = ↩️ 되돌리기
instead-add-and-release = 재고 { $count }개 추가 후 품절해제
instead-other = 이렇게 할게요

done-head = ✅ <b>{ $what }</b> 했어요
done-head-many = ✅ <b>{ $what } { $count }건</b> 했어요
done-left = { $count }건은 하지 못했어요.
done-by = <i>{ $name } · { $at }</i>
undone-head = ↩️ <b>되돌렸어요</b>
declined = { $what } 그만뒀어요. 바뀐 것은 없어요.
expired = ⌛ { $what } 확인 시간이 지났어요. 바뀐 것은 없어요. 다시 말해 주세요.
