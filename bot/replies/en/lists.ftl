### Lists

understood = <i>I took it as: { $what }</i>
understood-buyer = buyer { $buyer }
understood-phone = phone { $phone }
understood-invoice = invoice { $invoice }
understood-product = product { $product }
understood-order = order { $orders }
understood-quantity = { $count } { $count ->
    [one] piece
   *[other] pieces
  }
understood-change = stock { $change }
understood-level = stock to { $count }
understood-memo = “{ $memo }”
understood-on = on
understood-off = off

list-head = <b>{ $what }</b> { $count } · { $total }
list-page = page { $page }
list-releasable = ✅ { $count } can be released now
list-row = { $place } <b>{ $number }</b> { $rest }
list-quantity = { $what } ×{ $quantity }
list-free = { $releasable ->
    [yes] ✅ { $free } free
   *[no] { $free } free
  }
list-untracked = stock not tracked
list-sold-out = sold out
list-late = { $sooner ->
    [late] <b>{ $days } { $days ->
        [one] day
       *[other] days
      } late</b> · { $clock }
    [due] <b>due today</b> · { $clock }
   *[soon] { $days } { $days ->
        [one] day
       *[other] days
      } left · { $clock }
  }
list-reason = reason: { $reason }
list-parcel = return { $courier } { $invoice }
list-more = … { $count } more

list-empty-delayed-returns = <b>No late returns.</b> Every pick-up and refund is on time 👍
list-empty-sold-out-orders = <b>No sold-out orders.</b> Nothing to take care of 👍
list-empty-orders = <b>No orders found.</b>
list-empty-try-period = Try it without the period, or with a wider one.
list-empty-try-malls = Look at another mall?

button-previous = ◀ Back
button-next = More ▶
button-all-malls = All { $count }
button-mall = { $mall } { $count }
button-mall-chosen = ✓ { $mall } { $count }
button-release-all = { $count ->
    [one] Release it
   *[other] Release all { $count }
  }
button-fix-period = 📅 Period
button-fix-malls = 🏬 Mall
button-fix-status = 🏷 Status
button-fix-channel = 🧾 Channel
button-fix-buyer = 👤 Buyer
button-fix-phone = 📞 Phone
button-fix-invoice = 📦 Invoice
button-fix-product = 👕 Product
button-fix-kind = 🔁 Other list
