"""The desk that speaks first: cases are found, told to whom they concern, and acted upon with a tap."""
