"""The acts that change state: the only code that may."""

from conditions.actions.draft import forget_uses, index_uses, record_change, working_payload
from conditions.actions.publish import publish, publish_again, withdraw
from conditions.actions.question import (
    next_question_number,
    post_question,
    record_question_change,
    withdraw_question,
)

__all__ = [
    "forget_uses",
    "index_uses",
    "next_question_number",
    "post_question",
    "publish",
    "publish_again",
    "record_change",
    "record_question_change",
    "withdraw",
    "withdraw_question",
    "working_payload",
]
