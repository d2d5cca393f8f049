### Questions

ask-missing-orders = Which order? Please tell me its number.
ask-missing-product = Which product? Please tell me its code or name.
ask-missing-stock-change = How should the stock change? Say “+5” or “to 20”.
ask-missing-stock-level = How many are there?
ask-missing-buyer = Who is the buyer?
ask-missing-total = What is the total? For example 35000 or 35k
ask-missing-channel = Which channel is it?
ask-missing-quantity = How many?
ask-missing-invoice = Please tell me the invoice number.
ask-missing-courier = Which courier?
ask-missing-phone = Please tell me the phone number. The last four digits will do.
ask-missing-memo = What should the note say?
ask-missing-alert = Which alert?
ask-missing-enabled = On or off?
ask-missing-malls = Which mall?
ask-missing-period = Which period?
ask-missing-status = Which status?
ask-missing-by = Grouped by what?
ask-missing-other = Please tell me a little more.

ask-name-channel = What is the new channel called?

ask-flag-period-too-long = A period can have up to 30 days. Which part?
ask-flag-period-reversed = The period ends before it starts. From when to when?
ask-flag-invalid-date = There is no such day. Please tell me the date again.
ask-flag-weekday-mismatch = The date and the weekday don't agree. Which day?
ask-flag-typo = Did you mean this?
ask-this = Did you mean this?
ask-which = Which one?
ask-so-far = <i>{ $what }</i>
ask-unsure = I am not sure what you mean. Could you say it another way?

choice-any-malls = All malls
choice-any-period = Any time
choice-any-status = Any status
choice-any-channel = Any channel
choice-any-other = Another
button-skip = Skip

unknown-head = I didn't get that. Here is what I can do.
unknown-offer = Here is what I can do instead.
hint-invoice-off = Taking a registered invoice off is something I cannot do yet.
hint-too-many-orders = I can take up to 50 orders at a time.

span-today = Today
span-yesterday = Yesterday
span-this-week = This week
span-last-week = Last week
span-seven-days = Last 7 days
span-thirty-days = Last 30 days
