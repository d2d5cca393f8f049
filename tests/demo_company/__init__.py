"""Tests of the demo's sample company."""
