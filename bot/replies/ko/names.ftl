### 이름들: 코드가 사람에게 보이는 말

won = { $amount }원
pattern-day = M'월' d'일' (EEE)
pattern-day-year = y'년' M'월' d'일' (EEE)
pattern-short = M/d
pattern-short-year = y/M/d
range = { $start }~{ $end }
moment-now = 방금
moment-minutes = { $minutes }분 전
moment-today = 오늘 { $time }
moment-yesterday = 어제 { $time }
moment-day = { $day } { $time }
nobody = 없음

status-new = 신규주문
status-invoiced = 송장등록
status-shipped = 출고완료
status-cancel-requested = 취소요청
status-cancelled = 취소완료
status-return-requested = 반품요청
status-returned = 반품완료

courier-cj = CJ대한통운
courier-hanjin = 한진택배
courier-lotte = 롯데택배
courier-epost = 우체국택배
courier-logen = 로젠택배
courier-kdexp = 경동택배

mall-coupang = 쿠팡
mall-naver = 네이버
mall-elevenst = 11번가
mall-gmarket = G마켓
mall-auction = 옥션
mall-cafe24 = 카페24
mall-zigzag = 지그재그
mall-ably = 에이블리
mall-brandi = 브랜디
mall-musinsa = 무신사
mall-wconcept = W컨셉
mall-cm29 = 29CM
mall-kakao = 카카오
mall-lotteon = 롯데온
mall-ssg = SSG
mall-gsshop = GS샵
mall-interpark = 인터파크
mall-hmall = 현대H몰

channel-direct = 직거래
channel-store = 매장출고
channel-fairy = 페어리
channel-fashion-shock = 패션쇼크
channel-goldi = 골디

channel-state-requested = 승인 대기
channel-state-active = 사용
channel-state-declined = 거절

role-viewer = 조회만
role-staff = 직원
role-manager = 매니저
role-owner = 대표

alert-name-delayed-returns = 회수지연
alert-name-sold-out = 품절
alert-name-reverted = 복원 되돌림

clock-collection = 회수
clock-refund = 환불

move-register-invoice = 송장등록
move-take-invoice-off = 송장 빼기
move-ship = 출고완료
move-request-cancel = 취소요청
move-complete-cancel = 취소완료
move-request-return = 반품요청
move-complete-return = 반품완료
move-restore-cancel = 주문복원
move-restore-return = 주문복원

intent-delayed-returns = 회수지연
intent-sold-out-orders = 품절주문
intent-orders = 주문
intent-order = 주문 보기
intent-history = 이력
intent-stock = 재고
intent-sales = 매출
intent-alerts = 알림 설정
intent-help = 도움말
intent-restore = 주문복원
intent-cancel-complete = 취소완료
intent-release-sold-out = 품절해제
intent-adjust-stock = 재고조정
intent-direct-trade = 직거래 등록
intent-register-invoice = 송장등록
intent-add-note = 메모
intent-set-alert = 알림 바꾸기
intent-request-channel = 직거래 구분 요청
intent-undo = 되돌리기
intent-decide-channel = 직거래 구분 승인
intent-set-role = 권한 바꾸기
intent-collect = 주문 가져오기
intent-stock-sheet = 재고 가져오기
intent-join = 팀에 들어오기

by-channel = 구분별
by-mall = 쇼핑몰별
by-day = 일별
by-product = 상품별

parcel-requested = 회수 요청
parcel-picked-up = 수거 완료
parcel-arrived = 입고 완료
