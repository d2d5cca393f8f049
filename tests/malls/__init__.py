"""The malls' adapters."""
