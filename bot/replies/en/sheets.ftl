### Sheets

sheet-head = 📄 <b>{ $name }</b>
sheet-counts = { $new } new, { $changed } changed, { $wrong } { $wrong ->
    [one] error
   *[other] errors
  }
sheet-counts-stock = { $changed } stock figures changed, { $wrong } { $wrong ->
    [one] error
   *[other] errors
  }
sheet-same = { $count } unchanged
sheet-nothing = Nothing would change. All of it is in already.
sheet-ask = Import it?
sheet-done = ✅ Imported.
sheet-turned-back = ⚠️ Restored orders go back: { $orders }
sheet-left-out = Sheets not read: { $names }
sheet-error = row { $row }, { $column } “{ $value }”: { $expected }
sheet-errors-more = … { $count } more errors
button-import = Import

sheet-expected-something = is empty
sheet-expected-number = should be a number
sheet-expected-number-as-text = a long number has lost digits; make the cell text
sheet-expected-amount = should be an amount of at least ₩1
sheet-expected-quantity = should be a quantity of at least 1
sheet-expected-stock = should be a stock of at least 0
sheet-expected-day = should be a date
sheet-expected-status = is not an order status
sheet-expected-paid = is not paid yet
sheet-expected-mall = is not a mall I know
sheet-expected-yes-or-no = should be Y or N
sheet-expected-invoice = is not an invoice number
sheet-expected-phone = is not a phone number
sheet-expected-shorter = is too long
sheet-expected-same-as-before = says something else than an earlier row of the same
sheet-error-orders = (orders { $orders })
sheet-expected-not-below-pinned = is less than what is pinned to orders

sheet-refusal-empty-file = The file is empty. Please send a sheet with something in it.
sheet-refusal-file-too-large = The file is too large. I read up to { $limit } MB.
sheet-refusal-cells-too-far-apart = The sheet is too wide ({ $rows } rows, { $columns } columns). Please delete the cells far out and send it again.
sheet-refusal-encrypted-file = The file has a password. Please save it without one and send it again.
sheet-refusal-not-a-sheet = That is not a sheet ({ $kind }). Please send .xlsx, .xls, .ods or .csv.
sheet-refusal-broken-file = The file is broken and cannot be read to its end. Please download it again.
sheet-refusal-headers-unknown = { $missing ->
    [none] I don't know this kind of sheet. It needs a row of headers such as mall, order number, product, amount.
   *[other] Columns are missing: { $missing }
  }
sheet-refusal-no-rows = There are headers, and nothing below them.
sheet-refusal-mall-needed = Please say which mall this sheet is of.
sheet-refusal-mall-unknown = I don't know the mall { $mall }. Please check its name.
sheet-refusal-mall-of-another-format = This is a { $format } sheet, but you said { $mall }. Please check which one it is.
sheet-refusal-too-many-rows = In the chat I take up to { $limit } rows. Please send it in parts, or use fasta import on a computer.

sheet-format-coupang = Coupang
sheet-format-smartstore = SmartStore
sheet-format-orders = orders
sheet-format-stock = stock
