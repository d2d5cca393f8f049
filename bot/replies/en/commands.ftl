### The command line: fasta init, migrate, check, demo

command-database-away = The database cannot be reached ({ $address }). See whether it is running and whether FASTA_DATABASE_URL is right.
command-database-empty = The database is still empty ({ $address }). Begin with: fasta init --company NAME --owner TELEGRAM_USER_ID
command-database-old = The database is older than this version. Run: fasta migrate
command-database-unfinished = This database was made by an unfinished version of the desk, before the first release, and cannot be brought up to this one. Nothing in it was changed. Please keep a copy (the version that made it still reads it), then give FASTA_DATABASE_URL a new place and begin there with: fasta init --company NAME --owner TELEGRAM_USER_ID
command-database-wrong = FASTA_DATABASE_URL cannot be read. For example: sqlite:///fasta.db or postgresql+psycopg://user:password@host/name
command-company-none = There is no company yet. Begin with: fasta init --company NAME --owner TELEGRAM_USER_ID
command-company-which = Choose a company with --company. Known: { $names }
command-setting-wrong = Setting { $names } has a value that cannot be used. See .env.example.
command-nobody = Nobody in this company has the Telegram id { $person }.

command-owner = Owner
command-init-company = Company { $name } was created.
command-init-company-there = Company { $name } is there already and stays as it is.
command-init-owner = Telegram id { $person } is now an owner.
command-init-owner-there = Telegram id { $person } is an owner already.
command-init-owner-elsewhere = Telegram id { $person } works for another company. A person can work for one company only.
command-init-name-empty = Please give the company a name.
command-migrated = The database was brought to this version.
command-migrated-already = The database is at this version already.

check-settings = Settings: read.
check-database = Database: connected to { $address }.
check-version = Database version: the one this program needs.
check-empty = The database has no tables yet. Begin with: fasta init --company NAME --owner TELEGRAM_USER_ID
check-no-company = There is no company yet. Begin with: fasta init --company NAME --owner TELEGRAM_USER_ID
check-no-owner = { $company }: nobody is an owner. Add one with fasta init.
check-journal = { $company }: { $entries } journal entries, the chain is whole.
check-ledger = { $company }: the stock ledger agrees with what is on hand of { $products } products.
check-looks = { $company }: buyers' data were looked at { $count } times.
check-looks-by = { $company }: { $name } looked { $count ->
    [one] once
   *[other] { $count } times
  }, last on { $last }
check-forgotten = { $company }: buyers of { $count } orders are no longer kept
check-broken-chain = { $company }: journal entry { $where } was changed or dropped afterwards. Compare with a backup.
check-broken-lines = { $company }: the lines of journal entry { $where } disagree with it. Compare with a backup.
check-broken-head = { $company }: the journal's end (entry { $where }) is not what was written last. Compare with a backup.
check-broken-ledger = { $company }: the stock of product { $where } disagrees with its ledger. Compare with a backup.
check-broken-pins = { $company }: the pinned pieces of product { $where } disagree with its orders. Compare with a backup.
check-broken-status = { $company }: the status of order { $where } disagrees with the journal. Compare with a backup.
check-broken-more = { $company }: { $count } more of the same kind.
check-token-none = No bot token (TELEGRAM_BOT_TOKEN). `fasta run` needs one, `fasta demo` does not.
check-token-wrong = TELEGRAM_BOT_TOKEN is not written like a bot token (123456:ABC…). Put it in as @BotFather gave it.
check-token = Bot: @{ $name }
check-token-refused = Telegram refuses the token. Check it with @BotFather.
check-telegram-away = Telegram ({ $address }) cannot be reached. Check the internet connection.
check-polling = Messages: fetched by the bot (long polling)
check-webhook-secret = FASTA_WEBHOOK_URL needs FASTA_WEBHOOK_SECRET as well (1 to 256 letters, digits, _ or -).
check-webhook-address = FASTA_WEBHOOK_URL must begin with https://
check-webhook = Messages: webhook { $address }
check-webhook-other = Telegram has another webhook address on record ({ $address }). `fasta run` will change it when it starts.
check-webhook-error = Why Telegram last failed to reach the webhook: { $reason }
check-webhook-waiting = { $count } messages wait at Telegram.

demo-making = Making up the sample company…
demo-outdated = This demo was made by another version; it begins anew.
demo-open = Open { $address } in a browser.
demo-try = Try saying: show sold-out orders this week · restore order 123 · show delayed returns
demo-stop = Ctrl+C stops it. Everything is kept for the next start; --fresh begins anew.
demo-stopped = The demo has stopped.
demo-port-taken = Port { $port } is in use. Try another one: fasta demo --port { $other }
demo-collected = Collected: { $new } new, { $changed } changed
demo-collected-nothing = Collected: nothing new.
demo-not-at-mall = Order { $number } is not a mall's order.
