"""The desk under kills, storms, forgeries and absences: the short runs, and what they share with the long ones in tests/soak."""
