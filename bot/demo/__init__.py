"""A Telegram of one's own on this machine: Bot API server and chat page."""
