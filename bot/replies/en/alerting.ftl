### Alerts: what the desk says first

alert-kind-cancel-after-invoice = orders to stop
alert-kind-reverted = restores turned back
alert-kind-return-late = delayed returns
alert-kind-return-due = returns due today
alert-kind-return-soon = returns due tomorrow
alert-kind-releasable = sold-out orders to release
alert-kind-restorable = orders to restore
alert-kind-collection-stopped = stopped collections

alert-untaken = ⏫ Nobody has taken this yet.
alert-group = 🔔 <b>{ $count } { $what }</b>
alert-days = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
  }
alert-cancel-after-invoice = 🛑 <b>Stop the parcel</b> · order { $subject } was cancelled
alert-reverted = ↩️ <b>Order { $subject }</b>, which you restored, went back to { $after } at the mall
alert-return-late = 🔴 <b>Order { $subject }</b> { $clock }: { $days ->
    [one] { $days } day late
   *[other] { $days } days late
  }
alert-return-due = 🟠 <b>Order { $subject }</b> { $clock }: due today
alert-return-soon = 🟡 <b>Order { $subject }</b> { $clock }: due tomorrow
alert-releasable = ✅ <b>Order { $subject }</b> can be released now
alert-restorable = ✅ <b>Order { $subject }</b> can be restored now
alert-collection-stopped = 📡 <b>{ $subject }</b>: nothing collected for { $hours } hours

alert-do-cancel-after-invoice = Hold the parcel and take the label off.
alert-do-reverted = Withdraw the cancel or return at the mall first.
alert-do-return-late = Ask the courier again to collect it.
alert-do-refund = The goods are here: refund at the mall.
alert-do-return-due = See today that it is collected.
alert-do-return-soon = Check the collection before tomorrow.
alert-do-releasable = Enough pieces are free.
alert-do-restorable = The mall says it is normal.
alert-do-collection-stopped = Check the mall's connection or import its sheet.

alert-button-all = Show all
alert-button-release = Release
alert-button-release-all = Release all
alert-button-restore = Restore
alert-button-asked-again = Note: asked again
alert-button-refunded = Note: refunded
alert-button-stopped = Note: parcel stopped
alert-button-buyer = 📋 Text for buyer
alert-button-open = Open order { $order }
alert-button-later = Tomorrow
alert-button-mine = I'll take it
alert-button-take-over = I'll take it all the same
alert-note-asked-again = Asked the courier to collect again
alert-note-refunded = Refunded
alert-note-stopped = Parcel stopped
alert-buyer-text-asked-again = Hello, we are sorry that the collection of your return for order { $order } ({ $what }) is late. We have asked the courier again; please keep the parcel at your door.
alert-buyer-text-refunded = Hello, your return for order { $order } ({ $what }) has arrived. We are sorry that the refund is late; it is on its way.

alert-taken = { $count ->
    [1] 🙋 { $name } has taken it.
   *[other] 🙋 { $name } has taken { $count }.
  }
alert-taken-by = 🙋 { $name } has it already.
alert-taken-over = 🙋 Order { $order }, which you had, is now with { $name }.
alert-put-off = ⏰ I'll tell you again on the morning of { $day }.
alert-over = 👍 This is settled already.

wish-made = 🕓 I'll ask you again about order { $order } when the mall says it is normal.
wish-over = 👍 Order { $order } is back to normal.
wish-button = Tell me when normal

digest-head = ☀️ <b>{ $day }: this morning</b>
digest-late = 🔴 Delayed returns: { $count }
digest-due = 🟠 Due today: { $count }
digest-releasable = ✅ Sold-out orders to release: { $count }
digest-sold-out = Sold-out orders: { $count }
digest-cancel-requests = Cancel requests: { $count }
digest-yesterday = Orders that came in yesterday: { $count }
digest-nothing = Nothing is waiting 👍
digest-button-late = Show delayed returns
digest-button-sold-out = Show sold-out orders
digest-button-cancels = Show cancel requests
digest-label-late = Delayed
digest-label-due = Due today
digest-label-releasable = To release
digest-label-sold-out = Sold out
digest-label-cancel-requests = Cancel requests
digest-label-yesterday = Yesterday

digest-at = { $hour }:{ NUMBER($minute, minimumIntegerDigits: 2) }
digest-at-off = off
digest-at-companys = at the company's time
digest-hint = For another time say “digest at 8:30”.
alerts-digest = ☀️ Morning digest: <b>{ $at }</b>
alerts-digest-companys = ☀️ Morning digest: <b>{ $at }</b> (the company's time)
alerts-button-digest = ☀️ Digest time
alerts-back = ◀ Alerts
intent-set-digest = Morning digest
change-digest-change = { $before } → { $after }
refusal-bad-time = “{ $text }” is no time. Say it like “digest at 9”.
refusal-digest-unchanged = Your digest is set so already. Say a time like “digest at 9”.
