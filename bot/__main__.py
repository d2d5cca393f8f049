"""`fasta`: the commands of the desk; each stands in a module of its own, imported when it is called."""

import io
import sys
from importlib import import_module
from typing import Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

COMMANDS = {
    "demo": ("bot.commands.demo:demo", "Run the whole desk on this machine and print the one address to open."),
    "run": ("bot.commands.run:run", "Run the bot against Telegram: long polling, or a webhook if one is set."),
    "init": ("bot.commands.init:init", "Create the tables if need be, a company and its owner; safe to repeat."),
    "migrate": ("bot.commands.migrate:migrate", "Bring the database to this version."),
    "import": ("bot.commands.importing:import_", "Read an orders or stock sheet; the same file twice changes nothing."),
    "ask": ("bot.commands.ask:ask", "Ask the desk one line; a change is carried out only with --yes."),
    "parse": ("bot.commands.parse:parse", "Print the reading of one line, or of many, as JSON."),
    "misses": ("bot.commands.misses:misses", "List what was not understood, masked, so that words can be added."),
    "check": ("bot.commands.check:check", "Tell whether everything is in order, and what to do if not."),
}
"""Each command, in the order of the help: the function that does it, and what it does."""


class Commands(TyperGroup):
    """The commands, found by name; a function's parameters and docstring are its usage."""

    def list_commands(self, ctx: object) -> list[str]:  # noqa: ARG002 - Typer's signature
        """Every command."""
        return list(COMMANDS)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | None:  # noqa: ARG002 - Typer's signature
        """The command of this name; None where there is none."""
        return _loaded(cmd_name) if cmd_name in COMMANDS else None

    def format_commands(self, ctx: object, formatter: Any) -> None:  # noqa: ARG002 - Typer's signature
        """The help's list, without importing a single command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, sentence) for name, (_, sentence) in COMMANDS.items()])

    def invoke(self, ctx: Any) -> Any:
        """Run the command; trouble outside the desk (database, company, setting) becomes a sentence and exit code 1."""
        try:
            return super().invoke(ctx)
        except (typer.Exit, typer.Abort, typer.TyperException):
            raise
        except Exception as error:
            trouble = import_module("bot.commands.trouble")
            sentence: str | None = trouble.sentence(error)
            if sentence is None:
                raise
            typer.echo(sentence, err=True)
            raise typer.Exit(1) from error


def _loaded(name: str) -> TyperCommand:
    module, _, function = COMMANDS[name][0].partition(":")
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command(name)(getattr(import_module(module), function))
    return cast("TyperCommand", typer.main.get_command(alone))


app = typer.Typer(
    cls=Commands, add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False
)


@app.callback()
def desk() -> None:
    """The customer-response desk of an online seller, in a Telegram chat."""


def main() -> None:
    """Run the command that was typed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app(prog_name="fasta")


if __name__ == "__main__":
    main()
