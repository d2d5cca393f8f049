### What was not understood, nicknames

misses-none = Everything was understood.
misses-unknown = { $times }× · { $at } · not understood · { $text }
misses-ask = { $times }× · { $at } · asked back · { $text }

intent-set-nickname = Nickname
named-mall = mall
named-channel = channel
named-product = product
change-nickname-change = { $after ->
    [yes] “{ $nickname }” → { $kind } { $target }
   *[no] “{ $nickname }” goes ({ $kind } { $target })
  }
refusal-nickname-taken = “{ $nickname }” means something else already, so it can't be a nickname. Please choose another word.
refusal-nickname-unchanged = “{ $nickname }” is a nickname for just that already.
refusal-nickname-not-found = There is no nickname “{ $nickname }”.

intent-nicknames = Nicknames
nicknames-head = <b>Nicknames</b>
nicknames-line = { $names } → <b>{ $target }</b> ({ $kind })
nicknames-none = No nicknames yet.
nicknames-hint = Say “'cpg' is coupang” to add one.
nicknames-drop = Drop { $nickname }
