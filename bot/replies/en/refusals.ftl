### Refusals and warnings: the reason, and what to do instead

refusal-order-not-found = There is no order { $order }. Please check the number.
refusal-order-of-another-mall = { $mall ->
    [none] Order { $order } is a direct trade, not a mall's. Please say it without the mall.
   *[other] Order { $order } is from { $mall }. Please check the number or the mall.
  }
refusal-move-not-allowed = It is { $status } now, so { $move } is not possible.
refusal-already-shipped = It has been shipped, so it cannot be cancelled. Please handle it as a return.
refusal-already-cancelled = It is cancelled already.
refusal-already-returned = The return is complete and the goods are back, so it cannot be restored. To send it again, enter a new direct trade.
refusal-nothing-to-restore = It is neither cancelled nor returned. It is { $status }, so there is nothing to restore.
refusal-still-cancelled-at-mall = { $mall } still says { $mall-status } (seen { $seen-at }). Set it back to normal at { $mall } first, then restore it again. Restored now, the next collection would turn it back.
refusal-not-sold-out = It is not sold out, so there is nothing to release.
refusal-not-enough-stock = { $free ->
    [none] No stock has been set for { $product }. { $needed } needed. Tell me the stock first.
   *[other] Not enough { $product }: { $needed } needed, { $free } free.
  }
refusal-below-pinned = { $pinned } of { $product } are pinned to orders, so stock cannot go down to { $asked }. They are pinned to: { $holders }
refusal-negative-stock = Stock cannot be below 0. Please tell me again how many { $product } there are.
refusal-stock-unchanged = Stock of { $product } is { $on-hand } already.
refusal-stock-too-large = { $asked } is too many. Please check the figure.
refusal-product-not-found = There is no product { $product }. Please check its code or name.
refusal-product-ambiguous = Several products are called { $product }. Please say the code: { $candidates }
refusal-several-products = These orders are of different products, so stock cannot be changed at once. Please say it product by product: { $products }
refusal-nothing-sold-out = No order of { $product } is sold out.
refusal-bad-invoice = { $courier ->
    [none] No courier has invoice numbers like { $invoice }. They have { $digits } digits.
   *[other] { $courier } invoice numbers have { $digits } digits. Please check { $invoice }.
  }
refusal-invoice-check-failed = { $invoice } is not a valid { $courier } invoice. Please look for a mistyped digit.
refusal-unknown-courier = I don't know the courier { $courier }. Choose CJ, Hanjin, Lotte, Korea Post, Logen or Kyungdong.
refusal-same-invoice = Invoice { $invoice } is entered already.
refusal-bad-total = A total is from ₩1 to ₩9,999,999,999. Please say the amount again.
refusal-bad-quantity = A quantity is from 1 to 99,999. Please say it again.
refusal-text-too-long = That text is too long. Up to { $limit } characters.
refusal-channel-not-found = There is no channel { $channel }. Ask for it with “add channel { $channel }”.
refusal-channel-exists = { $channel } exists already, or has been asked for.
refusal-mall-not-found = We have no account at { $mall }.
refusal-alert-unchanged = The alert for { $alert } is { $enabled ->
    [yes] on
   *[no] off
  } already.
refusal-not-allowed = This needs the role { $needed }. Please ask the owner.
refusal-nothing-to-undo = There is nothing to undo.
refusal-undo-too-late = The time for undoing ({ $minutes } min) is over. Please change it anew if need be.
refusal-already-undone = It has been undone already.
refusal-undo-not-yours = { $name } made this change. You can undo your own only.
refusal-changed-since = { $subject } has been changed again since, so it cannot simply be taken back. Please look at it first.
refusal-too-many-orders = Up to { $limit } orders at once. Please split them up.
refusal-person-not-found = Nobody here has this id.
refusal-last-owner = There must be at least one owner. Please make somebody else owner first.

warning-mall-says-normal = { $mall } says it is normal ({ $seen-at }).
warning-mall-not-asked = { $last-read ->
    [none] { $mall } has not been heard yet. Please see that it is normal there too, or the next collection turns it back.
   *[other] { $mall } cannot be asked now (last heard { $last-read }). Please see that it is normal there too, or the next collection turns it back.
  }
warning-no-status-before = There is no record of the status before, so I took { $status }.
warning-comes-back-sold-out = Other orders took the { $product } ({ $needed } needed, { $free } free). It comes back as sold out.
warning-will-be-sold-out = { $needed } { $product } needed, { $free } free: it will be marked sold out.
warning-nothing-pinned = Its product's stock is not counted, so nothing is pinned.
warning-product-unknown = { $product } is not a known product code. No stock is counted.
warning-check-digit-doubtful = { $courier } invoice { $invoice } looks a little odd. Please check it once more.
warning-invoice-replaced = It replaces invoice { $invoice }.
warning-invoice-in-use = Invoice { $invoice } is also on order { $order }. Please check, unless they ship together.
warning-mall-invoice-differs = The mall's invoice ({ $theirs }) is not ours ({ $ours }). Ours is kept.
warning-has-invoice = It has invoice { $invoice } already. Please stop the parcel.
warning-turns-restored-back = It had been restored. The mall says { $mall-status } again, so it goes back.
warning-cancelled-after-shipping = The mall cancelled it after it was shipped. Please fetch the parcel back.

refusal-period-too-long = A period can have up to { $limit } days (this one has { $days }). Please take a part of it. A search by name, number or product looks at all orders.
refusal-bad-cursor = That place in the list is gone. Please start from its beginning.
refusal-channel-waiting = The channel { $channel } still waits for approval. An owner or manager can approve it.
refusal-channel-decided = { $channel } has been decided already ({ $state }).
refusal-text-missing = { $what ->
    [buyer] The buyer's name is empty. Please tell me the name.
    [memo] The note is empty. Please tell me what to write.
    [channel] The channel's name is empty. Please tell me the name.
    [nickname] A nickname needs letters. Please tell me another.
   *[other] It is empty. Please say it again.
  }
refusal-role-unchanged = { $name } is { $role } already.

warning-return-under-way = { $arrived-on ->
    [none] The courier has picked the parcel up ({ $picked-up-on }), so the buyer no longer has the goods. Please check whether to send them again.
   *[other] The parcel is back ({ $arrived-on }), so the buyer no longer has the goods. Please check whether to send them again.
  }
warning-invoice-after-shipping = It has been shipped already. Only its invoice is corrected.
warning-total-differs = Order { $order }: the sheet (or mall) says { $theirs } won, we have { $ours }. Ours is kept.
warning-quantity-differs = Order { $order }: the sheet (or mall) says { $theirs } pieces, we have { $ours }. Ours is kept.
warning-courier-left-out = The courier “{ $name }” is not known: invoice { $invoice } comes in without one.
warning-orders-waited = { $sold-out ->
    [0] { $pinned } orders that were there before { $product } was counted have their pieces pinned.
   *[other] { $pinned } orders that were there before { $product } was counted have their pieces pinned; { $sold-out } more lack pieces and are marked sold out.
  }
warning-buyer-not-kept = The buyer of this order is no longer kept: see at the mall who it goes to.
