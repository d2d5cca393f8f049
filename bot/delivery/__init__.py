"""From the outbox to Telegram: pace, splitting, sending, and what to do with each refusal."""
