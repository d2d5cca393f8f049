"""A person's alert settings, each with a button that turns it on or off, and the time of their digest."""

from bot.replies.digests import digest_line
from bot.replies.markup import Html, spaced
from bot.replies.reply import Button, Reply, Style
from bot.replies.shown import Shown
from fasta_core.domain.people import Alert
from fasta_core.requests.answers import AlertsAnswer


def alerts_reply(found: AlertsAnswer, context: Shown) -> Reply:
    """Which alerts the person gets; a tap on one turns it over."""
    lines = [_line(alert, enabled, context) for alert, enabled in found.enabled.items()]
    buttons = tuple((_button(alert, enabled, context),) for alert, enabled in found.enabled.items())
    digest = (Button(context.words.label("alerts-button-digest"), "d"),)
    return Reply(spaced(context.words.say("alerts-head"), *lines, digest_line(found, context)), (*buttons, digest))


def _state(alert: Alert, enabled: bool, context: Shown) -> Html:
    name = context.words.coded("alert-name", alert.value)
    return context.words.say("alerts-on" if enabled else "alerts-off", alert=name)


def _line(alert: Alert, enabled: bool, context: Shown) -> Html:
    return context.words.say(
        "alerts-line", state=_state(alert, enabled, context), when=context.words.coded("alerts", alert.value)
    )


def _button(alert: Alert, enabled: bool, context: Shown) -> Button:
    name = context.words.coded("alert-name", alert.value)
    label = context.words.label("button-turn-off" if enabled else "button-turn-on", alert=name)
    return Button(label, f"a:{alert.value}:{0 if enabled else 1}", Style.PLAIN if enabled else Style.SUCCESS)
