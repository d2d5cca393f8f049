"""Rules that hold for every input, and the desk beside a small model of it."""
