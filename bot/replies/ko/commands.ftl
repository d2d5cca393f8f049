### 명령줄: fasta init, migrate, check, demo

command-database-away = 데이터베이스에 연결할 수 없어요 ({ $address }). 켜져 있는지, FASTA_DATABASE_URL이 맞는지 확인해 주세요.
command-database-empty = 데이터베이스가 아직 비어 있어요 ({ $address }). 먼저 fasta init --company 회사이름 --owner 텔레그램ID 를 실행해 주세요.
command-database-old = 데이터베이스가 이 버전보다 오래됐어요. fasta migrate 를 실행해 주세요.
command-database-wrong = FASTA_DATABASE_URL을 읽을 수 없어요. 예: sqlite:///fasta.db 또는 postgresql+psycopg://사용자:비밀번호@호스트/이름
command-company-none = 등록된 회사가 없어요. 먼저 fasta init --company 회사이름 --owner 텔레그램ID 를 실행해 주세요.
command-company-which = 어느 회사인지 --company 로 골라 주세요. 있는 회사: { $names }
command-setting-wrong = 설정 { $names }의 값을 쓸 수 없어요. .env.example 을 보고 고쳐 주세요.
command-nobody = 이 회사에 텔레그램 ID { $person }인 사람이 없어요.

command-owner = 대표
command-init-company = 회사 { $name }{ JOSA($name, "을", "를") } 만들었어요.
command-init-company-there = 회사 { $name }{ JOSA($name, "은", "는") } 이미 있어요. 그대로 둡니다.
command-init-owner = 텔레그램 ID { $person }{ JOSA($person, "을", "를") } 대표로 등록했어요.
command-init-owner-there = 텔레그램 ID { $person }{ JOSA($person, "은", "는") } 이미 대표예요.
command-init-owner-elsewhere = 텔레그램 ID { $person }{ JOSA($person, "은", "는") } 이미 다른 회사 사람이에요. 한 사람은 한 회사에서만 일할 수 있어요.
command-init-name-empty = 회사 이름을 적어 주세요.
command-migrated = 데이터베이스를 이 버전으로 올렸어요.
command-migrated-already = 데이터베이스가 이미 이 버전이에요.

check-settings = 설정: 읽었어요.
check-database = 데이터베이스: { $address } 에 연결했어요.
check-version = 데이터베이스 버전: 이 프로그램과 같아요.
check-empty = 데이터베이스에 아직 표가 없어요. fasta init --company 회사이름 --owner 텔레그램ID 로 시작하세요.
check-no-company = 등록된 회사가 없어요. fasta init --company 회사이름 --owner 텔레그램ID 로 시작하세요.
check-no-owner = { $company }: 대표가 없어요. fasta init 으로 등록해 주세요.
check-journal = { $company }: 기록 { $entries }건, 사슬이 온전해요.
check-ledger = { $company }: 재고 장부가 상품 { $products }개의 재고와 맞아요.
check-looks = { $company }: 구매자 정보 열람 기록 { $count }건
check-broken-chain = { $company }: 기록 { $where }번이 나중에 바뀌었거나 빠졌어요. 백업과 비교해 보세요.
check-broken-lines = { $company }: 기록 { $where }번의 줄이 내용과 달라요. 백업과 비교해 보세요.
check-broken-head = { $company }: 기록의 끝({ $where }번)이 맞지 않아요. 백업과 비교해 보세요.
check-broken-ledger = { $company }: 상품 { $where }의 재고가 장부와 달라요. 백업과 비교해 보세요.
check-broken-pins = { $company }: 상품 { $where }의 고정 수량이 주문들과 달라요. 백업과 비교해 보세요.
check-broken-status = { $company }: 주문 { $where }의 상태가 기록과 달라요. 백업과 비교해 보세요.
check-broken-more = { $company }: 같은 문제가 { $count }건 더 있어요.
check-token-none = 봇 토큰(TELEGRAM_BOT_TOKEN)이 없어요. fasta run 에 필요하고, fasta demo 에는 없어도 돼요.
check-token = 봇: @{ $name }
check-token-refused = 텔레그램이 토큰을 받아 주지 않아요. @BotFather 에서 토큰을 다시 확인해 주세요.
check-telegram-away = 텔레그램({ $address })에 연결할 수 없어요. 인터넷 연결을 확인해 주세요.
check-polling = 메시지 받기: 직접 가져오기(롱 폴링)
check-webhook-secret = FASTA_WEBHOOK_URL을 쓰려면 FASTA_WEBHOOK_SECRET도 있어야 해요 (영문·숫자·_·- 1~256자).
check-webhook-address = FASTA_WEBHOOK_URL은 https:// 로 시작해야 해요.
check-webhook = 메시지 받기: 웹훅 { $address }
check-webhook-other = 텔레그램에 다른 웹훅 주소가 등록돼 있어요 ({ $address }). fasta run 이 시작할 때 바꿉니다.
check-webhook-error = 텔레그램이 웹훅에 마지막으로 실패한 이유: { $reason }
check-webhook-waiting = 텔레그램에서 기다리는 메시지 { $count }건

demo-making = 견본 회사를 만드는 중이에요…
demo-open = { $address } 를 브라우저에서 여세요.
demo-try = 이렇게 말해 보세요: 이번 주 품절주문 · 주문 123 복원해줘 · 회수지연 보여줘
demo-stop = 멈추려면 Ctrl+C. 다시 켜도 그대로 남아 있고, --fresh 로 처음부터 다시 시작해요.
demo-stopped = 데모를 멈췄어요.
demo-port-taken = 포트 { $port }{ JOSA($port, "은", "는") } 이미 쓰이고 있어요. 다른 포트로 해 보세요: fasta demo --port { $other }
demo-collected = 수집 완료: 신규 { $new }건, 변경 { $changed }건
demo-collected-nothing = 수집 완료: 새로운 것이 없어요.
demo-not-at-mall = 주문 { $number }{ JOSA($number, "은", "는") } 쇼핑몰 주문이 아니에요.
