"""The desk: orders, stock, returns and their journal; knows no Telegram and no wording."""
