"""From something a person did to what the desk says: no protocol, no SQL, no wording."""
