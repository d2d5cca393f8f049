"""The demo's made-up company: its goods and people in toml, and what happened there in the last weeks."""
