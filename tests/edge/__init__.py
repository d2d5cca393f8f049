"""Tests of the edge: intake, lanes, delivery, and the bot as it runs, against the Bot API server."""
