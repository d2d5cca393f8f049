"""Alerts: what is due to whom, and when it may be said."""
