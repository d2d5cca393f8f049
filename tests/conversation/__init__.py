"""Talks, said and shown, without any protocol: the conversation on a real database."""
