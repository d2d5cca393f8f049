"""A line of talk becomes a reading; no I/O, no clock. Compiled modules are taken where there are any (docs/decisions/0020)."""

from bot.reading.compiled import with_compiled

__path__ = with_compiled(__path__)
