### A plan before it is carried out, and after

plan-ask = Shall I do this?
plan-stale = 🔄 Something has changed in between. Nothing has been done yet. Please look again.
plan-head = <b>{ $what }</b>
plan-head-refused = <b>{ $what }</b> is not possible
plan-counts = { $refused ->
    [0] <b>{ $possible } possible</b>
   *[other] <b>{ $possible } possible, { $refused } not</b>
  }
plan-row = <b>{ $subject }</b> { $text }
plan-refused = 🚫 { $text }
plan-refused-of = 🚫 <b>{ $subject }</b> { $text }
plan-refused-many = 🚫 { $text } — { $subjects }
plan-warning = ⚠️ { $text }
plan-warning-many = ⚠️ { $text } — { $subjects }
plan-good = ✅ { $text }
plan-good-many = ✅ { $text } — { $subjects }
plan-more = … { $count } more
plan-subjects-more = { $subjects } and { $count } more
plan-instead = 💡 <b>{ $what }</b>
plan-nothing = Nothing would change.

change-status-change = { $before } → { $after }
change-sold-out-change = { $after ->
    [yes] marked sold out
   *[no] no longer sold out
  }
change-pin-change = pinned { $before } → { $after }
change-stock-change = stock { $before ->
    [none] not set
   *[other] { $before }
  } → { $after ->
    [none] not set
   *[other] { $after }
  }
change-invoice-change = invoice { $before } → { $after }
change-invoice-first = invoice { $after }
change-return-change = return { $before } → { $after }
change-mall-said = at the mall { $before } → { $after }
change-note-added = note “{ $text }”
change-note-removed = note “{ $text }” goes
change-buyer-forgotten = Forget the buyer
change-product-added = product { $product } { $name } added
change-product-removed = product { $product } { $name } goes
change-mall-added = mall { $name } added
change-mall-removed = mall { $name } goes
change-channel-change = channel { $name }: { $before } → { $after }
change-alert-change = alert for { $alert } { $after ->
    [yes] on
   *[no] off
  }
change-role-change = { $name }: { $before } → { $after }
change-order-opened = new order · { $what }
change-order-opened-numbered = order <b>{ $number }</b> · { $what }
change-order-closed = order { $number } goes · { $what }
change-pinned-with-it = { $count } pinned

button-go = Do it
button-no = Cancel
button-undo = ↩️ Undo
instead-add-and-release = Add { $count } to stock and release
instead-other = Do this instead

done-head = ✅ <b>{ $what }</b>: done
done-head-many = ✅ <b>{ $what }: { $count } done</b>
done-left = { $count } could not be done.
done-by = <i>{ $name } · { $at }</i>
undone-head = ↩️ <b>Undone</b>
declined = { $what }: left alone. Nothing was changed.
expired = ⌛ { $what }: the time to confirm is over. Nothing was changed. Please say it again.
