### Why a line was read as it was

why-read = I read “{ $said }” as { $meant }.
why-corrected = I took “{ $said }” for “{ $meant }”.
why-intent = “{ $said }” told me that this is about: { $meant }.
why-taken-back = I left out “{ $said }”, because you said something else after it.
why-denied = Because of “{ $said }” I did not take this as a request.
why-unexplained = I don't know what “{ $said }” means here.
why-missing = I ask because there is no { $what }.
why-one = I ask because I am not sure that you mean: { $what }.
why-several = I ask because this can be read in more than one way: { $what }.
why-unknown = I found nothing in it that this desk does.
why-flag-period-too-long = I ask because a period can have up to 30 days.
why-flag-period-reversed = I ask because the period ends before it starts.
why-flag-invalid-date = I ask because there is no such day.
why-flag-weekday-mismatch = I ask because the date and the weekday don't agree.
why-flag-too-long = I don't read lines of more than 400 characters.

slot-orders = order number
slot-product = product
slot-stock-change = number to add or take away
slot-buyer = buyer
slot-total = total
slot-channel = name for the channel
slot-invoice = invoice number
slot-memo = text for the note
slot-alert = kind of alert
slot-enabled = on or off
slot-period = period
