### Short sentences

card-too-old = This card is too old to be used. Please say it again.
card-used = ✋ { $by } has done this already ({ $at }). It was not done again.
card-of-another = This card is somebody else's. Please say it yourself if you need it.
nothing-for-it = There is nothing I can do with that here. Tell me an order number, or what you need.
form-ended = Left alone. Nothing was entered.
not-in-a-group = Buyers' data and invitations are for a private chat with me only.
too-long = That was too long to read. Please keep it within 400 characters.
unknown-command = I don't know that command. Try /help.
file-too-large = The file is too large. I can take up to 20 MB; please send it in parts.
defect = 😥 Something broke, so it was not done. Nothing was changed. If it goes on, please pass on this number: <code>{ $id }</code>
database-away = ⏳ I cannot reach the data just now. I have kept what you said, and go on as soon as it is back.
