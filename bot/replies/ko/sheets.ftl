### 시트

sheet-head = 📄 <b>{ $name }</b>
sheet-counts = 신규 { $new }건, 변경 { $changed }건, 오류 { $wrong }건
sheet-counts-stock = 재고 변경 { $changed }개, 오류 { $wrong }건
sheet-same = 그대로인 줄 { $count }건
sheet-nothing = 바뀔 것이 없어요. 이미 다 들어와 있어요.
sheet-ask = 가져올까요?
sheet-done = ✅ 가져왔어요.
sheet-turned-back = ⚠️ 복원했던 주문이 되돌아가요: { $orders }
sheet-left-out = 읽지 않은 시트: { $names }
sheet-error = { $row }행 { $column } “{ $value }”: { $expected }
sheet-errors-more = … 오류 { $count }건 더
button-import = 가져오기

sheet-expected-something = 값이 비어 있어요
sheet-expected-number = 숫자여야 해요
sheet-expected-number-as-text = 긴 번호가 깨졌어요. 셀을 텍스트로 바꿔 주세요
sheet-expected-amount = 1원 이상의 금액이어야 해요
sheet-expected-quantity = 1개 이상의 수량이어야 해요
sheet-expected-stock = 0개 이상의 재고여야 해요
sheet-expected-day = 날짜여야 해요
sheet-expected-status = 주문 상태가 아니에요
sheet-expected-paid = 아직 결제되지 않은 주문이에요
sheet-expected-mall = 모르는 쇼핑몰이에요
sheet-expected-yes-or-no = Y나 N이어야 해요
sheet-expected-invoice = 송장번호가 아니에요
sheet-expected-phone = 전화번호가 아니에요
sheet-expected-shorter = 너무 길어요
sheet-expected-same-as-before = 앞줄과 같은데 내용이 달라요
sheet-error-orders = (주문 { $orders })
sheet-expected-not-below-pinned = 주문에 고정된 재고보다 적어요

sheet-refusal-empty-file = 빈 파일이에요. 내용이 있는 시트를 보내 주세요.
sheet-refusal-file-too-large = 파일이 너무 커요. { $limit }MB까지 읽을 수 있어요.
sheet-refusal-cells-too-far-apart = 시트가 너무 넓어요({ $rows }행 { $columns }열). 멀리 떨어진 셀을 지우고 다시 보내 주세요.
sheet-refusal-encrypted-file = 암호가 걸린 파일이에요. 암호를 풀고 다시 저장해서 보내 주세요.
sheet-refusal-not-a-sheet = 시트가 아니에요({ $kind }). 엑셀(.xlsx, .xls), .ods, .csv 파일을 보내 주세요.
sheet-refusal-broken-file = 파일이 깨져서 끝까지 읽지 못했어요. 다시 내려받아 보내 주세요.
sheet-refusal-headers-unknown = { $missing ->
    [none] 아는 시트가 아니에요. 첫 줄에 쇼핑몰, 주문번호, 상품명, 금액 같은 제목이 있어야 해요.
   *[other] 필요한 열이 없어요: { $missing }
  }
sheet-refusal-no-rows = 제목만 있고 내용이 없어요.
sheet-refusal-mall-needed = 어느 쇼핑몰의 시트인지 알려 주세요.
sheet-refusal-mall-unknown = 쇼핑몰 { $mall }{ JOSA($mall, "을", "를") } 몰라요. 이름을 확인해 주세요.
sheet-refusal-mall-of-another-format = { $format } 시트인데 { $mall }{ JOSA($mall, "이라고", "라고") } 하셨어요. 어느 쪽인지 확인해 주세요.
sheet-refusal-too-many-rows = 채팅에서는 한 번에 { $limit }행까지예요. 나눠서 보내거나 컴퓨터에서 fasta import로 넣어 주세요.

sheet-format-coupang = 쿠팡
sheet-format-smartstore = 스마트스토어
sheet-format-orders = 주문
sheet-format-stock = 재고
