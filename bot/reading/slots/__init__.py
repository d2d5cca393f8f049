"""From the facts of a line to the slots of an intent."""
