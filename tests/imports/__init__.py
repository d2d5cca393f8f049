"""Whole sheets and whole malls taken over."""
