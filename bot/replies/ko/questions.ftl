### 되묻는 말

ask-missing-orders = 어느 주문인가요? 주문번호를 알려 주세요.
ask-missing-product = 어느 상품인가요? 상품코드나 이름을 알려 주세요.
ask-missing-stock-change = 재고를 어떻게 할까요? “+5”나 “20으로”처럼 알려 주세요.
ask-missing-stock-level = 재고를 몇 개로 할까요?
ask-missing-buyer = 주문자는 누구인가요?
ask-missing-total = 총판매가는 얼마인가요? 예: 35000, 3.5만
ask-missing-channel = 어느 구분으로 등록할까요?
ask-missing-quantity = 몇 개인가요?
ask-missing-invoice = 송장번호를 알려 주세요.
ask-missing-courier = 어느 택배사인가요?
ask-missing-phone = 연락처를 알려 주세요. 뒷자리 네 개도 돼요.
ask-missing-memo = 뭐라고 메모할까요?
ask-missing-alert = 어느 알림인가요?
ask-missing-enabled = 켤까요, 끌까요?
ask-missing-malls = 어느 쇼핑몰을 볼까요?
ask-missing-period = 어느 기간을 볼까요?
ask-missing-status = 어느 상태인가요?
ask-missing-by = 무엇별로 볼까요?
ask-missing-other = 조금만 더 알려 주세요.

ask-name-channel = 새 구분의 이름은 무엇인가요?

ask-flag-period-too-long = 기간 조회는 한 번에 30일까지예요. 어느 쪽을 볼까요?
ask-flag-period-reversed = 기간의 시작이 끝보다 늦어요. 언제부터 언제까지인가요?
ask-flag-invalid-date = 달력에 없는 날짜예요. 날짜를 다시 알려 주세요.
ask-flag-weekday-mismatch = 날짜와 요일이 서로 맞지 않아요. 어느 날인가요?
ask-flag-typo = 혹시 이 뜻인가요?
ask-this = 혹시 이걸 말씀하신 건가요?
ask-which = 어느 쪽인가요?
ask-so-far = <i>{ $what }</i>
ask-unsure = 무슨 뜻인지 조금 애매해요. 다시 말해 주시겠어요?

choice-any-malls = 모든 쇼핑몰
choice-any-period = 기간 없이
choice-any-status = 모든 상태
choice-any-channel = 모든 구분
choice-any-other = 그 외
button-skip = 건너뛰기

unknown-head = 잘 알아듣지 못했어요. 이런 일을 할 수 있어요.
unknown-offer = 대신 이런 일을 할 수 있어요.
hint-invoice-off = 이미 등록한 송장을 빼는 일은 아직 못 해요.
hint-too-many-orders = 주문은 한 번에 50건까지만 받을 수 있어요.

span-today = 오늘
span-yesterday = 어제
span-this-week = 이번 주
span-last-week = 지난주
span-seven-days = 최근 7일
span-thirty-days = 최근 30일
