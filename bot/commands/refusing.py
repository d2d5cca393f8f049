"""A command that is refused before the desk is opened, for scripts: the reason as JSON, like any other refusal's."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from bot.commands.trouble import reason

NOBODY = "nobody"


@contextmanager
def refusing(*, as_json: bool) -> Iterator[None]:
    """Whatever the trouble is, it goes on to where it is worded; with `as_json` its code is printed first."""
    try:
        yield
    except Exception as error:
        code = reason(error)
        if as_json and code is not None:
            print_refusal(code)
        raise


def print_refusal(code: str) -> None:
    """One JSON value that says why nothing was done."""
    typer.echo(json.dumps({"refused": [{"order": None, "reason": code}]}))
