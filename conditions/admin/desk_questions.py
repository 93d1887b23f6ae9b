"""What the desk shows about questions, each list in at most two queries."""

from __future__ import annotations

from django.db.models import Count, Exists, F, OuterRef, Subquery, Window
from django.utils import timezone
from django.utils.text import Truncator

from conditions.actions.audit import name_of
from conditions.actions.moderate_hold import MODERATE
from conditions.admin.question_work import POST, QUESTION_WORK, clock_of, queue_url, work_url
from conditions.models import Question, QuestionRules, Topic
from gard.lib.ago import ago
from gard.lib.desk import ROWS, DeskList, DeskRow, desk

BEGINNING = 90
CHANGE = "conditions.change_question"


def listed(key, user, empty, **more):
    """The first rows of one kind of work, urgent and oldest first."""
    topics = Topic.objects.filter(question=OuterRef("pk"))
    rows = QUESTION_WORK[key].rows(user).select_related("condition", "claimed_by")
    target = QuestionRules.objects.values("target_days")[:1]
    rows = rows.annotate(total=Window(Count("*")), has_topics=Exists(topics), target=Subquery(target))
    found = list(rows.order_by("-is_urgent", F("received_at").asc(nulls_last=True), "pk")[:ROWS])
    may_moderate = user.has_perm(MODERATE)
    drawn = tuple(row_of(question, may_moderate, user, **more) for question in found)
    return DeskList(found[0].total if found else 0, drawn, queue_url(key), empty)


def row_of(question: Question, may_moderate: bool, user, *, says_answer=False):
    now = timezone.now()
    about = f"On {question.condition.name}" if question.condition else "No page chosen"
    holder = question.claimed_by
    if holder and holder != user:
        about = f"{about}. In the hands of {name_of(holder)}"
    received = question.received_at
    passed = clock_of(question, question.target or QuestionRules().target_days)
    mark = "Urgent" if question.is_urgent else ""
    if says_answer and not (question.opener or question.has_topics):
        mark = "No answer yet"
    return DeskRow(
        title=Truncator(question.question).chars(BEGINNING, truncate="…") or str(question),
        url=work_url(question, may_moderate=may_moderate),
        detail=f"{about}. {passed}" if passed else about,
        when=ago(received, now) if received else "",
        at=received,
        mark=mark,
        is_late=question.is_urgent or (passed is not None and passed.is_over),
    )


@desk.lists.entry("questions.urgent", "Urgent questions", place=5, needs=(MODERATE,))
def urgent(user):
    return listed("urgent", user, "No question is urgent.")


@desk.lists.entry("questions.mine", "In your hands", place=26, needs=(MODERATE,))
def mine(user):
    return listed("mine", user, "You have no question in hand.")


@desk.lists.entry("questions.new", "New questions", place=27, needs=(MODERATE,))
def new(user):
    return listed("new", user, "Every question has been looked at.")


@desk.lists.entry("questions.over", "Questions over the target", place=28, needs=(MODERATE,))
def over(user):
    return listed("over", user, "Nobody has waited for longer than we promise.")


@desk.lists.entry("questions.writing", "Questions to answer", place=30, needs=(CHANGE,))
def writing(user):
    return listed("writing", user, "No question waits for an answer.", says_answer=True)


@desk.lists.entry("questions.checking", "Answers to check", place=31, needs=(POST,))
def checking(user):
    return listed("checking", user, "No answer waits for a second person.")


@desk.lists.entry("questions.to-post", "Answered, not posted", place=32, needs=(POST,))
def to_post(user):
    return listed("to-post", user, "Every answer that may be posted is posted.")


@desk.lists.entry("questions.corrections", "Corrections to check", place=33, needs=(POST,))
def corrections(user):
    return listed("corrections", user, "Every answer says what was sent.")
