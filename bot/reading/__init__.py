"""A line of talk becomes a reading; no I/O, no clock."""
