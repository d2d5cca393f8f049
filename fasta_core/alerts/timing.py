"""When an alert may be said: quiet hours and days off hold it, and never drop it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from fasta_core.domain.digests import companys_time
from fasta_core.domain.settings import OFF, Setting

SEOUL = ZoneInfo("Asia/Seoul")


@dataclass(frozen=True, slots=True)
class AlertRules:
    """A company's figures. Times of day are Asia/Seoul; `quiet_from` may be later than `quiet_to` (over midnight).

    `on_days_off`: whether alerts go out on weekends and public holidays. `group_from`: so many cases or more of one kind become
    one message. `escalate_after`: how long a case may stand untaken before managers hear of it (None: never). `stopped_after`: how
    old a mall's last collection may be (None: as old as it likes). `digest_at` None: there is no digest.
    """

    quiet_from: time = time(21)
    quiet_to: time = time(8)
    on_days_off: bool = False
    group_from: int = 4
    escalate_after: timedelta | None = timedelta(hours=3)
    stopped_after: timedelta | None = timedelta(hours=26)
    digest_at: time | None = time(9)


def rules_of(settings: Mapping[Setting, str]) -> AlertRules:
    """The figures that a company has set."""
    quiet = settings[Setting.QUIET_HOURS]
    quiet_from, _, quiet_to = ("00-00" if quiet == OFF else quiet).partition("-")
    return AlertRules(
        quiet_from=time(int(quiet_from)),
        quiet_to=time(int(quiet_to)),
        on_days_off=settings[Setting.DAYS_OFF] == "send",
        digest_at=companys_time(settings),
        escalate_after=_hours(settings[Setting.ESCALATE_AFTER]),
        stopped_after=_hours(settings[Setting.STOPPED_AFTER]),
    )


def _hours(value: str) -> timedelta | None:
    return None if value == OFF else timedelta(hours=int(value))


def may_go_at(now: datetime, rules: AlertRules, is_day_off: Callable[[date], bool]) -> datetime:
    """`now`, or the next moment (UTC-aware) that is neither quiet nor, unless the company wants it, on a day off."""
    moment = now.astimezone(SEOUL)
    while (later := _held_until(moment, rules, is_day_off)) is not None:
        moment = later
    return now if moment == now else moment.astimezone(now.tzinfo)


def _held_until(moment: datetime, rules: AlertRules, is_day_off: Callable[[date], bool]) -> datetime | None:
    if not rules.on_days_off and is_day_off(moment.date()):
        return _at(moment.date() + timedelta(days=1), time())
    if not is_quiet(moment.time(), rules):
        return None
    over_midnight = rules.quiet_from > rules.quiet_to and moment.time() >= rules.quiet_from
    return _at(moment.date() + timedelta(days=1 if over_midnight else 0), rules.quiet_to)


def is_quiet(at: time, rules: AlertRules) -> bool:
    """Whether the time of day lies in the quiet hours, their start included and their end not."""
    if rules.quiet_from <= rules.quiet_to:
        return rules.quiet_from <= at < rules.quiet_to
    return at >= rules.quiet_from or at < rules.quiet_to


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, SEOUL)
