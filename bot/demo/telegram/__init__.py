"""A Bot API server of one's own: it takes, refuses and redelivers as Telegram does."""
