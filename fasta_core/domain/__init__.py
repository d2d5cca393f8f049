"""Pure values and tables of the trade."""
