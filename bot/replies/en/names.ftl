### Names: what a person reads in place of a code

won = ₩{ $amount }
pattern-day = MMM d (EEE)
pattern-day-year = MMM d, y (EEE)
pattern-short = MMM d
pattern-short-year = MMM d, y
range = { $start } – { $end }
moment-now = just now
moment-minutes = { $minutes } min ago
moment-today = today { $time }
moment-yesterday = yesterday { $time }
moment-day = { $day } { $time }
nobody = none

status-new = new
status-invoiced = invoiced
status-shipped = shipped
status-cancel-requested = cancel requested
status-cancelled = cancelled
status-return-requested = return requested
status-returned = returned

courier-cj = CJ Logistics
courier-hanjin = Hanjin
courier-lotte = Lotte
courier-epost = Korea Post
courier-logen = Logen
courier-kdexp = Kyungdong

mall-coupang = Coupang
mall-naver = Naver
mall-elevenst = 11st
mall-gmarket = Gmarket
mall-auction = Auction
mall-cafe24 = Cafe24
mall-zigzag = Zigzag
mall-ably = Ably
mall-brandi = Brandi
mall-musinsa = Musinsa
mall-wconcept = W Concept
mall-cm29 = 29CM
mall-kakao = Kakao
mall-lotteon = Lotte ON
mall-ssg = SSG
mall-gsshop = GS Shop
mall-interpark = Interpark
mall-hmall = Hyundai Hmall

channel-direct = direct trade
channel-store = store
channel-fairy = Fairy
channel-fashion-shock = Fashion Shock
channel-goldi = Goldi

channel-state-requested = waiting for approval
channel-state-active = in use
channel-state-declined = declined

role-viewer = viewer
role-staff = staff
role-manager = manager
role-owner = owner

alert-name-delayed-returns = late returns
alert-name-sold-out = sold out
alert-name-reverted = restore turned back

clock-collection = pick-up
clock-refund = refund

move-register-invoice = an invoice entry
move-take-invoice-off = taking the invoice off
move-ship = shipping
move-request-cancel = a cancel request
move-complete-cancel = a cancel
move-request-return = a return request
move-complete-return = a return
move-restore-cancel = a restore
move-restore-return = a restore

intent-delayed-returns = Late returns
intent-sold-out-orders = Sold-out orders
intent-orders = Orders
intent-order = Show order
intent-history = History
intent-stock = Stock
intent-sales = Sales
intent-alerts = Alerts
intent-help = Help
intent-restore = Restore
intent-cancel-complete = Mark as cancelled
intent-release-sold-out = Release sold-out
intent-adjust-stock = Adjust stock
intent-direct-trade = Direct trade
intent-register-invoice = Enter invoice
intent-add-note = Note
intent-set-alert = Change alert
intent-request-channel = Request channel
intent-undo = Undo
intent-decide-channel = Decide on channel
intent-set-role = Change role
intent-collect = Import orders
intent-stock-sheet = Import stock
intent-join = Join the team

by-channel = by channel
by-mall = by mall
by-day = by day
by-product = by product

parcel-requested = requested
parcel-picked-up = picked up
parcel-arrived = arrived
