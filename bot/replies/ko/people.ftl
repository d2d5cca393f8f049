### 사람들: 들어오기, 권한, 언어, 구분 요청

stranger = 초대받은 직원만 쓸 수 있어요. 대표님께 초대 링크를 부탁해 주세요.
expired-invite = 이 초대 링크는 이미 쓰였거나 시간이 지났어요. 대표님께 새 링크를 부탁해 주세요.
joined = 👋 <b>{ $company }</b>에 오신 걸 환영해요! 권한은 <b>{ $role }</b>{ JOSA($role, "이에요", "예요") }.
  { start-hint }
welcome = 👋 { $name }님, 안녕하세요!
  { start-hint }
start-hint = 평소 말하듯 쓰면 돼요. 예: “이번 주 품절주문”, “주문 123 복원해줘”
menu-sold-out = 품절주문
menu-delayed = 회수지연
menu-today = 오늘 주문
menu-trade = 직거래 등록
placeholder = 예: 주문 123 복원해줘

invite = 어떤 권한으로 초대할까요?
invited = 🔗 <b>{ $role }</b> 초대 링크예요. { $until }까지, 한 사람만 쓸 수 있어요.
  { $link }
button-copy-link = 📋 링크 복사
staff-head = <b>우리 팀 { $count }명</b>
staff-line = { $place }. { $name } · { $role }
staff-hint = 번호를 누르면 권한을 바꿀 수 있어요.
member = <b>{ $name }</b> · { $role }
  무엇으로 바꿀까요?
button-drop = 내보내기
button-staff-back = ◀ 팀
owners-only = 대표님만 할 수 있어요.

language = 어느 말로 할까요?
language-name-ko = 한국어
language-name-en = English
button-language-chosen = ✓ { $name }
button-language-own = 텔레그램 설정대로
language-set = 이제 한국어로 말할게요.

channel-asked = 🙋 { $by }님이 직거래 구분 <b>{ $name }</b>{ JOSA($name, "을", "를") } 요청했어요. 추가할까요?
channel-approved = ✅ 직거래 구분 <b>{ $name }</b>{ JOSA($name, "을", "를") } 추가했어요 · { $by }
channel-declined = 직거래 구분 <b>{ $name }</b> 요청을 거절했어요 · { $by }
channel-told-approved = ✅ 요청하신 직거래 구분 <b>{ $name }</b>{ JOSA($name, "이", "가") } 추가됐어요. 이제 쓸 수 있어요.
channel-told-declined = 요청하신 직거래 구분 <b>{ $name }</b>{ JOSA($name, "은", "는") } { $by }님이 거절했어요. 필요하면 직접 이야기해 보세요.
button-approve = 승인
button-decline = 거절
