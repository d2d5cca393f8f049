"""Whole sheets and whole malls taken over, a piece at a time, through plans and the journal."""
