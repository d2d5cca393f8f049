"""Talks from end to end: said in a Telegram over HTTP, heard by the real bot, shown in the chat."""
