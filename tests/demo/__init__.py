"""The demo's own Telegram, asked by the real library and a real browser."""
