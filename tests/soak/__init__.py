"""The long runs behind `make soak`; docs/reliability.md says what they showed."""
