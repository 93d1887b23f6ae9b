"""A question in its public wording, its answer, and how far it is on its way.

Promise: only the public, de-identified wording lives here. What the asker and readers see is frozen when it
is sent or posted; a reader's own words are in `Original`, apart and sealed.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from conditions.kinds import AUTHORED
from conditions.models.section import RichTextField
from conditions.questions.states import LABELS, OPEN, State


class QuestionQuerySet(models.QuerySet["Question"]):
    def posted(self) -> QuestionQuerySet:
        """Those that readers see."""
        return self.filter(posted_at__isnull=False)

    def before_readers(self, language: str = "en") -> QuestionQuerySet:
        """Posted ones whose own page readers can see in this language: those that can be opened."""
        return self.posted().filter(
            condition__editions__is_current=True, condition__editions__language=language
        )

    def newest_first(self) -> QuestionQuerySet:
        return self.order_by("-posted_on", "-pk")

    def of_the_desk(self) -> QuestionQuerySet:
        """Those that nobody outside asked: written by editors or imported."""
        return self.filter(received_at=None)

    def on(self, condition: int) -> QuestionQuerySet:
        """Those that the page of this number shows: its own, and those that it carries with another page."""
        carried = Question.other_conditions.through.objects.filter(condition_id=condition)
        return self.filter(Q(condition=condition) | Q(pk__in=carried.values("question_id")))

    def waiting(self) -> QuestionQuerySet:
        """Somebody waits for us: urgent ones first, then the oldest."""
        return self.filter(state__in=OPEN).order_by("-is_urgent", "received_at", "pk")


class Question(models.Model):
    """The working copy of a question and its answer, and what was sent and posted of it."""

    class Consent(models.TextChoices):
        NONE = "", "Nobody asked: written at the desk"
        GIVEN = "given", "May be posted once nobody can be recognised"
        REFUSED = "refused", "Only for the person who asked"
        WITHDRAWN = "withdrawn", "Taken back"

    class DeclineReason(models.TextChoices):
        NONE = "", "Not declined"
        ADVICE = "advice", "Asks for personal medical advice"
        SCOPE = "scope", "Not about a rare disease"
        UNCLEAR = "unclear", "Cannot be understood"
        ANSWERED = "answered", "The page answers it already"
        OTHER = "other", "Another reason"

    class Gone(models.TextChoices):
        NONE = "", "Not withdrawn"
        ASKER = "asker", "At the wish of the person who asked"
        OFFICE = "office", "By the editorial office"

    STATES = [(state.value, label) for state, label in LABELS.items()]

    condition = models.ForeignKey(
        "conditions.Condition",
        on_delete=models.PROTECT,
        related_name="questions",
        null=True,
        help_text="The page on which the question stands. It can be shown on others too.",
    )
    number = models.PositiveIntegerField("number", null=True, editable=False)
    other_conditions = models.ManyToManyField(
        "conditions.Condition",
        verbose_name="also shown on",
        blank=True,
        related_name="carried_questions",
        help_text="Other pages that list this question.",
    )
    language = models.CharField("language", max_length=8, choices=settings.LANGUAGES, default="en")
    question = models.TextField(
        "question, in its public wording",
        max_length=4000,
        blank=True,
        help_text="Age, relation, exposure and occupation may stay. Names, places, dates and institutions "
        "must go.",
    )
    opener = RichTextField("opening of the answer", blank=True)
    wording_digest = models.CharField(
        "digest of the wording that was screened", max_length=64, blank=True, editable=False
    )

    state = models.CharField(
        "state", max_length=12, choices=STATES, default=State.WRITING.value, editable=False
    )
    is_urgent = models.BooleanField("urgent", default=False, editable=False)
    signals = models.JSONField("what the screen saw", default=list, editable=False)
    received_at = models.DateTimeField("received", null=True, editable=False)
    promised_on = models.DateField("answer promised by", null=True, editable=False)
    consent = models.CharField(
        "consent", max_length=12, choices=Consent.choices, default=Consent.NONE, blank=True, editable=False
    )
    consent_changed_at = models.DateTimeField("consent given or changed", null=True, editable=False)
    link_digest = models.CharField("digest of the asker's link", max_length=64, null=True, editable=False)  # noqa: DJ001
    claimed_at = models.DateTimeField("claimed", null=True, editable=False)
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="claimed_questions",
        verbose_name="in the hands of",
    )
    decline_reason = models.CharField(
        "why it was declined", max_length=12, choices=DeclineReason.choices, blank=True, editable=False
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, editable=False, related_name="duplicates"
    )
    is_private_only = models.BooleanField(
        "answer the person only",
        default=False,
        editable=False,
        help_text="The answer is sent and not posted, whatever the person allowed.",
    )
    answer_writers = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name="answer written by", related_name="+", editable=False
    )
    written_digest = models.CharField(
        "digest of the answer as last saved", max_length=64, blank=True, editable=False
    )
    answer = models.JSONField("what the asker reads", null=True, editable=False)
    answered_at = models.DateTimeField("answered", null=True, editable=False)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    posted_on = models.DateField("date of posting", null=True, blank=True, editable=False)
    posted_at = models.DateTimeField("posted", null=True, editable=False)
    posted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    posting = models.JSONField("what readers see", null=True, editable=False)
    corrected_on = models.DateField("date of the last correction", null=True, editable=False)
    correction = models.CharField("what was corrected", max_length=300, blank=True, editable=False)
    gone = models.CharField(
        "why readers no longer see it", max_length=12, choices=Gone.choices, blank=True, editable=False
    )

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = "question and answer"
        verbose_name_plural = "questions and answers"
        ordering = ("condition", "number")
        permissions = (
            ("moderate_question", "Can moderate readers' questions"),
            ("post_question", "Can post and withdraw a question"),
        )
        indexes = (
            models.Index(fields=["state", "received_at"], name="question_by_state"),
            models.Index(fields=["posted_on", "id"], name="question_newest"),
            models.Index(fields=["received_at"], name="question_by_arrival"),
        )
        constraints = (
            models.UniqueConstraint(fields=["condition", "number"], name="question_number_once"),
            models.UniqueConstraint(fields=["link_digest"], name="question_received_once"),
            models.CheckConstraint(
                condition=Q(number=None) | Q(condition__isnull=False), name="question_numbered_on_its_page"
            ),
            models.CheckConstraint(
                condition=Q(posted_at=None, posting=None, posted_by=None)
                | Q(posted_at__isnull=False, posting__isnull=False, number__isnull=False),
                name="question_posted_whole",
            ),
            models.CheckConstraint(
                condition=Q(posted_at=None) | Q(consent__in=["", "given"]),
                name="question_posted_with_consent",
            ),
            models.CheckConstraint(
                condition=Q(consent="", consent_changed_at=None) | ~Q(consent="", consent_changed_at=None),
                name="question_consent_has_time",
            ),
            models.CheckConstraint(
                condition=Q(claimed_by=None) | Q(claimed_at__isnull=False), name="question_claimed_whole"
            ),
            models.CheckConstraint(
                condition=Q(answered_by=None) | Q(answered_at__isnull=False), name="question_answered_whole"
            ),
            models.CheckConstraint(
                condition=~Q(state="erased")
                | Q(question="", opener="", posted_at=None, answer=None, link_digest=None),
                name="question_erased_is_empty",
            ),
        )

    def __str__(self) -> str:
        if self.number is None:
            return f"Reader's question {self.pk}"
        return f"Question {self.number} on {self.condition}"

    def get_absolute_url(self) -> str:
        """Where readers find it once it is posted; nowhere before it has a page."""
        if self.condition is None or self.number is None:
            return ""
        return reverse("question", args=[self.condition_id, self.condition.slug, self.number])

    @property
    def read_in(self) -> str:
        """The language of what readers see, or saw before it was taken down."""
        return str((self.posting or {}).get("language", self.language))

    @property
    def is_from_a_reader(self) -> bool:
        return self.received_at is not None

    @property
    def may_be_posted(self) -> bool:
        """Consent, and no decision to answer the person only."""
        return not self.is_private_only and self.consent in {self.Consent.NONE, self.Consent.GIVEN}


class Topic(models.Model):
    """One part of an answer: a section of a condition page, shared, or text written for this answer."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="topics")
    position = models.PositiveSmallIntegerField("position", default=0, help_text="Lower numbers come first.")
    section = models.CharField(
        "section of a page",
        max_length=24,
        choices=list(AUTHORED.items()),
        blank=True,
        help_text="Shows the section as it stands on the page, always in its newest edition.",
    )
    condition = models.ForeignKey(
        "conditions.Condition",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="of which page",
        help_text="Empty: the page on which the question stands.",
    )
    heading = models.CharField("heading", max_length=250, blank=True)
    body = RichTextField("text for this answer", blank=True)
    updated_on = models.DateField("last updated", null=True, blank=True)

    class Meta:
        verbose_name = "topic of the answer"
        verbose_name_plural = "topics of the answer"
        ordering = ("position", "pk")
        constraints = (
            models.CheckConstraint(
                condition=(Q(section="") & ~Q(body="")) | (~Q(section="") & Q(body="")),
                name="topic_is_section_or_text",
                violation_error_message="Choose a section of a page, or write a text: one of the two.",
            ),
            models.CheckConstraint(
                condition=Q(condition=None) | ~Q(section=""),
                name="topic_page_has_section",
                violation_error_message="Say which section of that page is to be shown.",
            ),
        )

    def __str__(self) -> str:
        return self.heading or self.get_section_display() or f"Topic {self.position}"
