### 회사 설정, 두 번째 사람의 확인

settings-head = <b>회사 설정</b>
settings-line = { $setting }: <b>{ $value }</b>
settings-back = ◀ 설정
setting-quiet-hours = 🌙 조용한 시간
setting-quiet-hours-21-08 = 21시~8시
setting-quiet-hours-20-09 = 20시~9시
setting-quiet-hours-22-07 = 22시~7시
setting-quiet-hours-off = 없음
setting-days-off = 📅 쉬는 날 알림
setting-days-off-hold = 다음 영업일에
setting-days-off-send = 바로
setting-digest-at = ☀️ 아침 요약
setting-digest-at-08 = 8시
setting-digest-at-09 = 9시
setting-digest-at-10 = 10시
setting-digest-at-off = 받지 않음
setting-escalate-after = ⏫ 아무도 안 맡으면 관리자에게
setting-escalate-after-1 = 1시간 뒤
setting-escalate-after-3 = 3시간 뒤
setting-escalate-after-6 = 6시간 뒤
setting-escalate-after-off = 알리지 않음
setting-second-tap-orders = 👥 두 사람 확인 (주문 수)
setting-second-tap-orders-off = 없음
setting-second-tap-orders-5 = 5건 넘으면
setting-second-tap-orders-10 = 10건 넘으면
setting-second-tap-orders-20 = 20건 넘으면
setting-second-tap-total = 👥 두 사람 확인 (금액)
setting-second-tap-total-off = 없음
setting-second-tap-total-500000 = 50만원 넘으면
setting-second-tap-total-1000000 = 100만원 넘으면
setting-second-tap-total-3000000 = 300만원 넘으면
setting-buyers-kept = 🔒 구매자 정보 보관
setting-buyers-kept-90 = 90일
setting-buyers-kept-60 = 60일
setting-buyers-kept-30 = 30일
setting-buyers-kept-off = 지우지 않음
change-setting-change = { $setting }: { $before } → { $after }
refusal-setting-unknown = 그 값은 고를 수 없어요. /settings 에서 버튼으로 골라 주세요.
refusal-setting-unchanged = 이미 그렇게 되어 있어요.
intent-set-setting = 회사 설정 변경

second-asked = 👥 <b>{ $name }</b>님이 확인을 부탁했어요. 내용을 보고 눌러 주세요.
second-waits = ⏳ 큰 변경이라 다른 사람의 확인을 기다리고 있어요. { $minutes }분 안에 확인하지 않으면 하지 않아요.
second-nobody = 👥 큰 변경이라 다른 사람의 확인이 필요한데, 확인할 수 있는 관리자나 대표가 없어요. 먼저 /invite 로 초대해 주세요.
second-button = 확인하고 실행
second-decline = 하지 않기
second-approved = 👥 { $name }님 확인
second-declined = 🚫 { $name }님이 하지 않기로 했어요. 바뀐 것은 없어요.

### 쇼핑몰별 회수·환불 기준

clocks-head = <b>회수·환불 기준</b> (영업일)
clocks-line = { $mall } · 회수 { $collection }일 · 환불 { $refund }일
clocks-hint = 하루 전에 미리 알리고, 지나면 지연으로 봐요. “쿠팡 회수 기준 5일로”처럼 바꿔요.
clocks-none = 연결된 쇼핑몰이 없어요.
clocks-mall = { $mall }
clocks-days = { $clock } { $days }일
clocks-back = ◀ 기준
intent-clocks = 회수·환불 기준
intent-set-clock = 회수·환불 기준 변경
change-clock-change = { $mall } { $clock } { $before }일 → { $after }일
refusal-bad-days = 기준은 1일부터 { $most }일까지예요. 며칠로 할지 다시 알려 주세요.
refusal-clock-unchanged = { $mall }{ JOSA($mall, "은", "는") } 이미 { $days }일이에요.
