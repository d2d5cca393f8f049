### 알아듣지 못한 말, 별명

misses-none = 알아듣지 못한 말이 없어요.
misses-unknown = { $times }번 · { $at } · 못 알아들음 · { $text }
misses-ask = { $times }번 · { $at } · 되물음 · { $text }

intent-set-nickname = 별명 변경
named-mall = 쇼핑몰
named-channel = 직거래 구분
named-product = 상품
change-nickname-change = { $after ->
    [yes] “{ $nickname }” → { $kind } { $target }
   *[no] “{ $nickname }” 빼기 ({ $kind } { $target })
  }
refusal-nickname-taken = “{ $nickname }”{ JOSA($nickname, "은", "는") } 이미 다른 뜻으로 쓰이는 말이라 별명으로 쓸 수 없어요. 다른 말로 정해 주세요.
refusal-nickname-unchanged = “{ $nickname }”{ JOSA($nickname, "은", "는") } 이미 그 뜻의 별명이에요.
refusal-nickname-not-found = “{ $nickname }”{ JOSA($nickname, "이라는", "라는") } 별명이 없어요.

intent-nicknames = 별명
nicknames-head = <b>별명</b>
nicknames-line = { $names } → <b>{ $target }</b> ({ $kind })
nicknames-none = 아직 별명이 없어요.
nicknames-hint = “'쿠'는 쿠팡이야”처럼 말하면 더해져요.
nicknames-drop = { $nickname } 빼기
