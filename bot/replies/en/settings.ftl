### The company's settings, a second person's tap

settings-head = <b>Company settings</b>
settings-line = { $setting }: <b>{ $value }</b>
settings-back = ◀ Settings
setting-quiet-hours = 🌙 Quiet hours
setting-quiet-hours-21-08 = 9 pm – 8 am
setting-quiet-hours-20-09 = 8 pm – 9 am
setting-quiet-hours-22-07 = 10 pm – 7 am
setting-quiet-hours-off = none
setting-days-off = 📅 Alerts on days off
setting-days-off-hold = next business day
setting-days-off-send = at once
setting-digest-at = ☀️ Morning digest
setting-digest-at-08 = 8 am
setting-digest-at-09 = 9 am
setting-digest-at-10 = 10 am
setting-digest-at-off = none
setting-escalate-after = ⏫ Untaken cases go to managers
setting-escalate-after-1 = after 1 hour
setting-escalate-after-3 = after 3 hours
setting-escalate-after-6 = after 6 hours
setting-escalate-after-off = never
setting-second-tap-orders = 👥 Second person (orders)
setting-second-tap-orders-off = never
setting-second-tap-orders-5 = above 5 orders
setting-second-tap-orders-10 = above 10 orders
setting-second-tap-orders-20 = above 20 orders
setting-second-tap-total = 👥 Second person (amount)
setting-second-tap-total-off = never
setting-second-tap-total-500000 = above ₩500,000
setting-second-tap-total-1000000 = above ₩1,000,000
setting-second-tap-total-3000000 = above ₩3,000,000
setting-buyers-kept = 🔒 Buyers are kept
setting-buyers-kept-90 = 90 days
setting-buyers-kept-60 = 60 days
setting-buyers-kept-30 = 30 days
setting-buyers-kept-off = for ever
change-setting-change = { $setting }: { $before } → { $after }
refusal-setting-unknown = There is no such value. Please choose one under /settings.
refusal-setting-unchanged = It is set like this already.
intent-set-setting = Company settings

second-asked = 👥 <b>{ $name }</b> asks you to confirm this. Please look at it, then tap.
second-waits = ⏳ A large change: waiting for another person's tap. Without it within { $minutes } minutes nothing is done.
second-nobody = 👥 A large change needs another person's tap, but there is no other manager or owner. Please /invite one first.
second-button = Confirm and do it
second-decline = Don't
second-approved = 👥 confirmed by { $name }
second-declined = 🚫 { $name } decided against it. Nothing was changed.

### After how many business days a collection or refund is late, mall by mall

clocks-head = <b>Collection and refund limits</b> (business days)
clocks-line = { $mall } · collection { $collection } · refund { $refund }
clocks-hint = You are warned a day before; after it, it is late. Change one like “coupang collection limit 5 days”.
clocks-none = No mall is connected.
clocks-mall = { $mall }
clocks-days = { $clock } { $days }
clocks-back = ◀ Limits
intent-clocks = Collection and refund limits
intent-set-clock = Collection and refund limits
change-clock-change = { $mall } { $clock }: { $before } → { $after } days
refusal-bad-days = A limit is 1 to { $most } days. How many shall it be?
refusal-clock-unchanged = { $mall } has { $days } already.
