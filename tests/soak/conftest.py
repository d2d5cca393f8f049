"""The fixtures of the short runs."""

from tests.reliability.conftest import impatient, opened_template

__all__ = ["impatient", "opened_template"]
