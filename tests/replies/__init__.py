"""What the desk says, and how."""
