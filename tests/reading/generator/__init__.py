"""Composes lines as staff would type them, with the reading each should have; its words are people's, not the vocabulary's."""
