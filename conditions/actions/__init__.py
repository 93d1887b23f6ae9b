"""The acts that change state: the only code that may."""

from conditions.actions.answer import answer_question, correct, hand_in, send_back
from conditions.actions.carry_out import carry_out, due_acts
from conditions.actions.draft import (
    forget_uses,
    index_uses,
    is_before_readers,
    record_change,
    settle,
    working_payload,
)
from conditions.actions.presence import Other, around, leave, note_open
from conditions.actions.publish import publish, publish_again, publish_imported, withdraw
from conditions.actions.publish_from_catalogue import publish_from_catalogue
from conditions.actions.question import (
    next_question_number,
    post_question,
    record_question_change,
    take_from_readers,
    withdraw_question,
)
from conditions.actions.review import approve, is_own_change, return_to_writer, submit, take_back
from conditions.actions.reviewing import confirm_review, reckon_due_dates
from conditions.actions.schedule import cancel, schedule_publication, schedule_withdrawal
from conditions.actions.shelve import shelve_all, shelve_one

__all__ = [
    "Other",
    "answer_question",
    "approve",
    "around",
    "cancel",
    "carry_out",
    "confirm_review",
    "correct",
    "due_acts",
    "forget_uses",
    "hand_in",
    "index_uses",
    "is_before_readers",
    "is_own_change",
    "leave",
    "next_question_number",
    "note_open",
    "post_question",
    "publish",
    "publish_again",
    "publish_from_catalogue",
    "publish_imported",
    "reckon_due_dates",
    "record_change",
    "record_question_change",
    "return_to_writer",
    "schedule_publication",
    "schedule_withdrawal",
    "send_back",
    "settle",
    "shelve_all",
    "shelve_one",
    "submit",
    "take_back",
    "take_from_readers",
    "withdraw",
    "withdraw_question",
    "working_payload",
]
