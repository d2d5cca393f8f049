"""People coming in, the team, the language, channel requests, and short notices."""

from dataclasses import replace
from datetime import timedelta

from bot.replies.channels import channel_asked, channel_decided, channel_told
from bot.replies.notices import EdgeNotices, card_of_another, card_too_old, card_used, nothing_for_it, too_long
from bot.replies.people import (
    expired_invite_reply,
    invite_reply,
    invited_reply,
    joined_reply,
    language_reply,
    member_reply,
    staff_reply,
    stranger_reply,
    welcome_reply,
)
from bot.replies.plain import plain
from fasta_core.domain.people import Person, Role
from tests.replies.samples import BOTH, EN, KO, NOW
from tests.replies.seen import buttons_of, labels_of, text_of, verbs_of

TEAM = (Person(1, "민아", Role.OWNER), Person(2, "<b>준</b>", Role.STAFF))


def test_a_stranger_gets_one_sentence_and_nothing_to_tap() -> None:
    replies = [stranger_reply(context.words) for context in BOTH] + [expired_invite_reply(KO.words)]

    assert all(text_of(reply).count("\n") == 0 and not reply.buttons and reply.menu is None for reply in replies)


def test_the_welcome_brings_the_keyboard_of_what_staff_do_most() -> None:
    reply = welcome_reply("민아", KO)

    assert text_of(reply).startswith("👋 민아님, 안녕하세요!")
    assert reply.menu == (("품절주문", "회수지연"), ("오늘 주문", "직거래 등록"))
    assert reply.placeholder == "예: 주문 123 복원해줘"


def test_a_group_gets_no_keyboard() -> None:
    assert welcome_reply("민아", replace(KO, private=False)).menu is None


def test_who_joins_is_told_the_company_and_the_role() -> None:
    shown = text_of(joined_reply(Role.MANAGER, "보다상점", KO))

    assert shown.startswith("👋 보다상점에 오신 걸 환영해요! 권한은 매니저예요.")


def test_an_invitation_is_made_in_two_taps() -> None:
    roles, link = invite_reply(KO), invited_reply(Role.STAFF, "https://t.me/x?start=abc", NOW + timedelta(days=1), KO)

    assert verbs_of(roles) == ["r:viewer", "r:staff", "r:manager", "r:owner"]
    assert "https://t.me/x?start=abc" in text_of(link)
    assert buttons_of(link)[0].copy == "https://t.me/x?start=abc"


def test_the_team_is_a_numbered_list_and_a_person_can_be_changed() -> None:
    team, member = staff_reply(TEAM, KO), member_reply(TEAM[1], 2, KO)

    assert "우리 팀 2명\n1. 민아 · 대표\n2. <b>준</b> · 직원" in text_of(team)
    assert verbs_of(team) == ["s:1", "s:2"]
    assert verbs_of(member) == ["s:2:viewer", "s:2:manager", "s:2:owner", "s:2:drop", "back"]


def test_the_language_that_is_set_is_marked() -> None:
    reply = language_reply("en", KO)

    assert labels_of(reply) == ["한국어", "✓ English", "텔레그램 설정대로"]
    assert verbs_of(reply) == ["l:ko", "l:en", "l:"]


def test_a_channel_request_is_decided_by_a_tap_and_told() -> None:
    asked = channel_asked("무드온", "준", KO)
    told = [channel_decided("무드온", True, "민아", KO), channel_told("무드온", False, "민아", KO)]

    assert text_of(asked) == "🙋 준님이 직거래 구분 무드온을 요청했어요. 추가할까요?"
    assert verbs_of(asked) == ["yes", "nay"]
    assert [text_of(reply)[:3] for reply in told] == ["✅ 직", "요청하"]


def test_every_notice_is_one_line() -> None:
    replies = [
        notice(context) for notice in (card_too_old, card_of_another, nothing_for_it, too_long) for context in BOTH
    ]

    assert all("\n" not in text_of(reply) for reply in replies)


def test_a_used_card_says_by_whom_and_when() -> None:
    assert text_of(card_used("민아", NOW, KO)) == "✋ 민아님이 이미 처리했어요(방금). 다시 하지 않았어요."
    assert text_of(card_used("Mina", NOW, EN)).startswith("✋ Mina has done this already (just now).")


def test_a_defect_shows_its_id() -> None:
    notices = EdgeNotices()

    assert "7f3a" in text_of(notices.defect("ko", "7f3a"))
    assert "kept what you said" in text_of(notices.database_away("en"))


def test_the_terminal_gets_the_text_alone() -> None:
    assert plain(staff_reply(TEAM, KO)).splitlines()[2] == "2. <b>준</b> · 직원"
