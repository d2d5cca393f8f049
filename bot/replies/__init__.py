"""Answers, plans and refusals become words, buttons and pictures."""
