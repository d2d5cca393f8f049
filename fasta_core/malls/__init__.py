"""The port to the malls and its adapters, one module each."""
