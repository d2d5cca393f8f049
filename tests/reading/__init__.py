"""The reader, line by line and clause by clause."""
