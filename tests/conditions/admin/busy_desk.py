"""Work for the desk: pages in every state of their way to readers, in any number."""

import datetime as dt

from django.utils import timezone

from conditions.models import (
    Condition,
    Draft,
    Edition,
    FactProposal,
    HelpfulVote,
    PageReview,
    Question,
    ScheduledAct,
    SearchCount,
    Source,
)
from tests import build


def draft(name, state, *, by, writers=(), days=1, **more):
    """A page whose draft came into this state so many days ago."""
    then = timezone.now() - dt.timedelta(days=days)
    number = Condition.objects.next_number()
    row = Condition.objects.create(number=number, name=name, slug="x", changed_at=then, changed_by=by)
    given = {} if state == "draft" else {"submitted_at": then, "submitted_by": by}
    if state in ("returned", "approved"):
        given |= {"decided_at": then, "decided_by": build.account("Reviewer", name="second-reader")}
    Draft.objects.create(condition=row, state=state, digest="", **given, **more).writers.set([by, *writers])
    return row


def act(row, *, hours=48, kind="withdraw", state="pending", **more):
    when = timezone.now() + dt.timedelta(hours=hours)
    given = {"scheduled_at": when - dt.timedelta(days=9), "scheduled_by_name": "Ann", "payload": {}}
    return ScheduledAct.objects.create(
        condition=row, act=kind, state=state, planned_for=when, **given, **more
    )


def overdue(name, *, days=3):
    """A page before readers whose review was due so many days ago."""
    row = build.published(name).condition
    due = timezone.localdate() - dt.timedelta(days=days)
    PageReview.objects.filter(condition=row).update(reviewed_on=due - dt.timedelta(days=9), due_on=due)
    return row


def before_readers(name):
    """A page with a current edition, as a bare row: here only numbers count, and there are many."""
    row = Condition.objects.create(number=Condition.objects.next_number(), name=name, slug="x")
    given = {"payload": {"sections": []}, "published_by_name": "Bo", "letter": "x", "sort_name": name}
    Edition.objects.create(
        condition=row, number=1, name=name, slug="x", is_current=True, published_at=timezone.now(), **given
    )
    return row


def unhelpful(page, words):
    """A posted question, and three readers whom its answer did not help."""
    today = timezone.localdate()
    posted = Question.objects.create(
        condition=page,
        number=4,
        question=words,
        state="answered",
        posting={"question": words, "opener": "<p>No.</p>", "topics": []},
        posted_at=timezone.now(),
        posted_on=today,
    )
    HelpfulVote.objects.bulk_create(
        HelpfulVote(question=posted, is_helpful=False, voted_on=today) for _ in range(3)
    )


def corrected(page, words):
    """An answer that was sent and has changed since."""
    Question.objects.create(
        condition=page,
        number=5,
        question=words,
        state="answered",
        is_private_only=True,
        answer={"question": words, "opener": "<p>Yes.</p>", "topics": []},
        answered_at=timezone.now(),
        written_digest="another",
    )


def proposed(page):
    """A catalogue gives up what it said of the page."""
    source, _ = Source.objects.get_or_create(name="Joint list")
    FactProposal.objects.create(condition=page, source=source, kind="gone", proposed_at=timezone.now())


def busy(user, number):
    """So many pieces of every kind of work for this account."""
    for n in range(number):
        for state in Draft.State.values:
            row = draft(f"{state} {n}", state, by=user, writers=[build.moderator()], days=n)
        act(row, kind="publish")
        act(row, state="refused", hours=-n, problem="No.")
        act(draft(f"withdraw {n}", "approved", by=user))
        day = timezone.localdate() - dt.timedelta(days=n + 1)
        PageReview.objects.create(condition=before_readers(f"Overdue {n}"), reviewed_on=day, due_on=day)
        page = before_readers(f"Unchecked {n}")
        for place, state in enumerate(("writing", "checking", "answered"), start=1):
            Question.objects.create(condition=page, number=place, question=f"Is it {n}?", state=state)
        proposed(page)
        corrected(page, f"Does {n} help?")
        unhelpful(page, f"Can it heal {n}?")
        Question.objects.create(
            question=f"Who knows {n}?",
            state="received",
            is_urgent=True,
            received_at=timezone.now() - dt.timedelta(days=30),
            promised_on=day - dt.timedelta(days=23),
            claimed_at=timezone.now(),
            claimed_by=user,
        )
        SearchCount.objects.create(
            day=timezone.localdate(), query=f"knee {SearchCount.objects.count()}", asked=1
        )
