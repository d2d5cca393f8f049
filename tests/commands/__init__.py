"""Tests of the commands and the settings."""
