"""Days said in words or digits become periods, by the one policy of the contract."""
