### 거절과 주의: 이유와, 대신 할 수 있는 일

refusal-order-not-found = 주문 { $order }{ JOSA($order, "을", "를") } 찾지 못했어요. 번호를 다시 확인해 주세요.
refusal-order-of-another-mall = { $mall ->
    [none] 주문 { $order }{ JOSA($order, "은", "는") } 쇼핑몰 주문이 아니라 직거래예요. 쇼핑몰 이름을 빼고 다시 말해 주세요.
   *[other] 주문 { $order }{ JOSA($order, "은", "는") } { $mall } 주문이에요. 번호나 쇼핑몰을 확인해 주세요.
  }
refusal-move-not-allowed = 지금 { $status } 상태라 { $move }{ JOSA($move, "을", "를") } 할 수 없어요.
refusal-already-shipped = 이미 출고된 주문이라 취소할 수 없어요. 반품으로 처리해 주세요.
refusal-already-cancelled = 이미 취소완료된 주문이에요.
refusal-already-returned = 반품이 끝나 상품이 이미 들어온 주문이라 복원할 수 없어요. 다시 보내려면 직거래로 새로 등록해 주세요.
refusal-nothing-to-restore = 취소·반품된 주문이 아니에요. 지금 { $status } 상태라 복원할 것이 없어요.
refusal-still-cancelled-at-mall = { $mall }에서 아직 { $mall-status } 상태예요({ $seen-at } 확인). { $mall }에서 먼저 정상으로 바꾼 뒤 다시 복원해 주세요. 지금 복원하면 재수집 때 되돌아가요.
refusal-not-sold-out = 품절주문이 아니라서 풀 것이 없어요.
refusal-not-enough-stock = { $free ->
    [none] { $product } 재고가 등록되지 않았어요. { $needed }개가 필요해요. 재고부터 알려 주세요.
   *[other] { $product } 재고가 모자라요. { $needed }개 필요한데 { $free }개 남았어요.
  }
refusal-below-pinned = { $product } { $pinned }개가 주문에 고정돼 있어서 재고를 { $asked }개로 줄일 수 없어요. 고정한 주문: { $holders }
refusal-negative-stock = 재고는 0개보다 적을 수 없어요. { $product }{ JOSA($product, "을", "를") } 몇 개로 할지 다시 알려 주세요.
refusal-stock-unchanged = { $product } 재고는 이미 { $on-hand }개예요.
refusal-stock-too-large = { $asked }개는 너무 많아요. 숫자를 다시 확인해 주세요.
refusal-product-not-found = 상품 { $product }{ JOSA($product, "을", "를") } 찾지 못했어요. 상품코드나 이름을 다시 확인해 주세요.
refusal-product-ambiguous = { $product }{ JOSA($product, "이라는", "라는") } 상품이 여러 개예요. 상품코드로 알려 주세요: { $candidates }
refusal-several-products = 상품이 서로 다른 주문들이라 재고를 한 번에 바꿀 수 없어요. 상품별로 나눠 주세요: { $products }
refusal-nothing-sold-out = { $product } 품절주문이 없어요.
refusal-bad-invoice = { $courier ->
    [none] 송장번호 { $invoice }{ JOSA($invoice, "은", "는") } 어느 택배사에도 맞지 않아요. 보통 { $digits }자리예요.
   *[other] { $courier } 송장번호는 { $digits }자리예요. { $invoice }{ JOSA($invoice, "을", "를") } 다시 확인해 주세요.
  }
refusal-invoice-check-failed = { $courier } 송장번호로 맞지 않아요. { $invoice } 중에 잘못 적힌 숫자가 있는지 봐 주세요.
refusal-unknown-courier = 택배사 { $courier }{ JOSA($courier, "을", "를") } 몰라요. CJ, 한진, 롯데, 우체국, 로젠, 경동 중에 골라 주세요.
refusal-same-invoice = 송장번호가 이미 { $invoice }{ JOSA($invoice, "으로", "로") } 등록돼 있어요.
refusal-bad-total = 총판매가는 1원부터 9,999,999,999원까지예요. 금액을 다시 알려 주세요.
refusal-bad-quantity = 수량은 1개부터 99,999개까지예요. 수량을 다시 알려 주세요.
refusal-text-too-long = 글이 너무 길어요. { $limit }자까지 쓸 수 있어요.
refusal-channel-not-found = 직거래 구분에 { $channel }{ JOSA($channel, "이", "가") } 없어요. “직거래 구분에 { $channel } 추가해줘”라고 요청할 수 있어요.
refusal-channel-exists = { $channel }{ JOSA($channel, "은", "는") } 이미 있거나 요청된 구분이에요.
refusal-mall-not-found = 우리 회사에 연결된 { $mall } 계정이 없어요.
refusal-alert-unchanged = { $alert } 알림은 이미 { $enabled ->
    [yes] 켜져
   *[no] 꺼져
  } 있어요.
refusal-not-allowed = { $needed } 이상만 할 수 있어요. 대표님께 권한을 요청해 주세요.
refusal-nothing-to-undo = 되돌릴 작업이 없어요.
refusal-undo-too-late = 되돌릴 수 있는 시간({ $minutes }분)이 지났어요. 필요하면 새로 바꿔 주세요.
refusal-already-undone = 이미 되돌린 작업이에요.
refusal-undo-not-yours = { $name }님이 한 작업이에요. 본인이 한 작업만 되돌릴 수 있어요.
refusal-changed-since = { $subject }{ JOSA($subject, "이", "가") } 그 뒤에 다시 바뀌어서 그대로는 되돌릴 수 없어요. 지금 상태를 확인해 주세요.
refusal-too-many-orders = 한 번에 { $limit }건까지만 할 수 있어요. 나눠서 말해 주세요.
refusal-person-not-found = 우리 회사에 그런 사람이 없어요.
refusal-last-owner = 대표는 한 명 이상 있어야 해요. 다른 대표를 먼저 정해 주세요.

warning-mall-says-normal = { $mall }에서 정상으로 확인했어요({ $seen-at }).
warning-mall-not-asked = { $last-read ->
    [none] { $mall } 상태를 아직 확인하지 못했어요. 거기서도 정상인지 봐 주세요. 아니면 재수집 때 되돌아가요.
   *[other] { $mall } 상태를 지금 확인할 수 없어요(마지막 확인 { $last-read }). 거기서도 정상인지 봐 주세요. 아니면 재수집 때 되돌아가요.
  }
warning-no-status-before = 이전 상태 기록이 없어서 { $status }{ JOSA($status, "으로", "로") } 봤어요.
warning-comes-back-sold-out = { $product } 재고를 다른 주문이 가져갔어요({ $needed }개 필요, { $free }개 남음). 품절주문으로 돌아와요.
warning-will-be-sold-out = { $product }{ JOSA($product, "이", "가") } { $needed }개 필요한데 { $free }개 남아서 품절주문으로 등록돼요.
warning-nothing-pinned = 재고를 세는 상품이 아니라서 고정되는 재고는 없어요.
warning-product-unknown = { $product }{ JOSA($product, "은", "는") } 등록되지 않은 상품코드예요. 재고는 세지 않아요.
warning-check-digit-doubtful = { $courier } 송장번호 { $invoice }{ JOSA($invoice, "이", "가") } 조금 이상해요. 한 번 더 확인해 주세요.
warning-invoice-replaced = 먼저 등록된 송장 { $invoice }{ JOSA($invoice, "을", "를") } 바꿔요.
warning-invoice-in-use = 송장 { $invoice }{ JOSA($invoice, "은", "는") } 주문 { $order }에도 있어요. 합포장이 아니면 확인해 주세요.
warning-mall-invoice-differs = 쇼핑몰 송장({ $theirs })이 우리 송장({ $ours })과 달라요. 우리 것을 그대로 둬요.
warning-has-invoice = 송장 { $invoice }{ JOSA($invoice, "이", "가") } 이미 있어요. 택배가 나가지 않게 막아 주세요.
warning-turns-restored-back = 복원했던 주문이에요. 쇼핑몰이 다시 { $mall-status }{ JOSA($mall-status, "이라고", "라고") } 해서 되돌아가요.
warning-cancelled-after-shipping = 이미 출고된 주문인데 쇼핑몰에서 취소됐어요. 택배를 회수해 주세요.

refusal-period-too-long = 기간 조회는 한 번에 { $limit }일까지예요({ $days }일을 고르셨어요). 기간을 나눠 주세요. 이름·번호·상품으로 찾으면 전체에서 찾아요.
refusal-bad-cursor = 목록에서 그 자리를 찾지 못했어요. 처음부터 다시 봐 주세요.
refusal-channel-waiting = 직거래 구분 { $channel }{ JOSA($channel, "은", "는") } 아직 승인을 기다리고 있어요. 대표님이나 매니저가 승인하면 쓸 수 있어요.
refusal-channel-decided = { $channel }{ JOSA($channel, "은", "는") } 이미 처리됐어요({ $state }).
refusal-text-missing = { $what ->
    [buyer] 주문자 이름이 비어 있어요. 이름을 알려 주세요.
    [memo] 메모가 비어 있어요. 남길 말을 알려 주세요.
    [channel] 구분 이름이 비어 있어요. 이름을 알려 주세요.
    [nickname] 별명에는 글자가 있어야 해요. 다시 알려 주세요.
   *[other] 내용이 비어 있어요. 다시 알려 주세요.
  }
refusal-role-unchanged = { $name }님은 이미 { $role }{ JOSA($role, "이에요", "예요") }.

warning-return-under-way = { $arrived-on ->
    [none] 택배사가 이미 수거했어요({ $picked-up-on }). 고객에게 상품이 없으니 다시 보내야 하는지 확인해 주세요.
   *[other] 반품 상품이 이미 들어왔어요({ $arrived-on }). 고객에게 상품이 없으니 다시 보내야 하는지 확인해 주세요.
  }
warning-invoice-after-shipping = 이미 출고된 주문이에요. 송장만 고쳐요.
warning-total-differs = 주문 { $order } 금액이 시트(쇼핑몰)에는 { $theirs }원인데 우리는 { $ours }원이에요. 우리 것을 그대로 둬요.
warning-quantity-differs = 주문 { $order } 수량이 시트(쇼핑몰)에는 { $theirs }개인데 우리는 { $ours }개예요. 우리 것을 그대로 둬요.
warning-courier-left-out = 택배사 “{ $name }”{ JOSA($name, "을", "를") } 몰라서 송장 { $invoice }{ JOSA($invoice, "은", "는") } 택배사 없이 들어와요.
warning-orders-waited = { $sold-out ->
    [0] { $product } 재고를 세기 전부터 있던 주문 { $pinned }건에 재고를 고정해요.
   *[other] { $product } 재고를 세기 전부터 있던 주문 { $pinned }건에 재고를 고정하고, 모자란 { $sold-out }건은 품절로 표시해요.
  }
warning-buyer-not-kept = 보관 기간이 지나 구매자 정보를 지운 주문이에요. 받는 분은 쇼핑몰에서 확인해 주세요.
