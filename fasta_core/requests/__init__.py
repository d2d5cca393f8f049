"""One module for each kind of request: its shape, and its answer or its plan."""
