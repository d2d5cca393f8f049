### One order, history, stock, sales, alerts, help

card-head = <b>Order { $number }</b> · { $where }
card-status = { $mark } <b>{ $status }</b>
card-sold-out = sold out
card-code = { $what } ({ $code })
card-pinned = { $pinned } pinned
card-free = { $free } free
card-buyer = Buyer { $name } · { $phone }
card-buyer-only = Buyer { $name }
card-invoice = Invoice { $courier } <code>{ $invoice }</code>
card-return = Return { $step } · { $day }
card-return-parcel = Return invoice { $courier } <code>{ $invoice }</code>
card-reason = Reason: { $reason }
card-mall-status = { $mall } says { $status } (seen { $at })
card-mall-order = { $mall } order <code>{ $number }</code>
card-bundle = Ships with { $orders }
card-note = 📝 { $text }
card-ordered = Ordered { $at }
card-unknown = 🔍 Not found: { $orders }
cards-head = <b>{ $count } orders</b>
cards-none = 🔍 There is no order { $orders }. Check the number, or look by name or by the phone's last four digits.

card-buyer-forgotten = 🔒 The buyer is no longer kept.
button-copy-invoice = 📋 Copy invoice
button-copy-order = 📋 Copy order number
button-show = 👁 Show contact
button-back = ◀ List
button-history = 🕘 History

history-head = <b>History of order { $number }</b> · { $status }
history-none = Nothing on record yet.
history-earlier = … { $count } earlier
history-head-line = <b>{ $at }</b> { $by }
history-opened = order came in · { $after }
history-closed = order taken back
history-status = { $before } → { $after }
history-sold-out = { $after ->
    [yes] marked sold out
   *[no] no longer sold out
  }
history-pinned = pinned { $before } → { $after }
history-on-hand = { $product } stock { $before } → { $after }
history-invoice = invoice { $before } → { $after }
history-return = return { $before } → { $after }
history-mall = at the mall { $before } → { $after }
history-note = { $after ->
    [none] note “{ $before }” taken back
   *[other] note “{ $after }”
  }
history-buyer-forgotten = buyer forgotten (no longer kept)
history-other = { $before } → { $after }
history-others = Other orders meant: { $orders }

stock-head = <b>{ $code }</b>
stock-figures = <b>{ $free } free</b> · { $on-hand } on hand · { $pinned } pinned
stock-untracked = Its stock was never set. Say “{ $code } stock to 10” to set it.
stock-waiting = { $count } sold-out { $count ->
    [one] order waits
   *[other] orders wait
  } for it
stock-more = … { $count } more. Say the product code.
stock-none = No product found. Please check the code or the name.

sales-head = <b>Sales { $total }</b> · { $count } { $count ->
    [one] order
   *[other] orders
  }
sales-row = { $name } <b>{ $total }</b> · { $count }
sales-none = No sales here. Try a wider period.
sales-unnamed = (no product)
sales-malls = malls
sales-more = … { $count } more

alerts-head = <b>Alerts</b>
  Tap to turn on or off.
alerts-on = 🔔 { $alert }: on
alerts-off = 🔕 { $alert }: off
alerts-line = { $state }
  { $when }
button-turn-on = Turn on: { $alert }
button-turn-off = Turn off: { $alert }
alerts-delayed-returns = when a pick-up or refund is nearly due, or overdue
alerts-sold-out = when a sold-out order can be released
alerts-reverted = when a mall turns a restored order back

help-head = <b>Just say it, for example</b>
  In your own words. Tap one to try it.
help-safe = A change is always shown first. Nothing happens before you tap.
example-delayed-returns = show late returns
example-sold-out-orders = sold-out orders this week
example-orders = orders today
example-order = order 123
example-history = history of 123
example-stock = A-102 stock
example-sales = sales this month by channel
example-alerts = my alerts
example-help = help
example-restore = restore order 123
example-cancel-complete = mark 123 cancelled
example-release-sold-out = release sold-out 123
example-adjust-stock = A-102 stock +5
example-direct-trade = store kim minji 35,000
example-register-invoice = 123 invoice 681234567890 CJ
example-add-note = 123 note call back tomorrow
example-set-alert = turn off late return alerts
example-request-channel = add channel 'Moodon'
example-undo = undo
