"""Telegram, words, and the person at the other end."""
