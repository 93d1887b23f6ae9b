"""A row of everything that the admin shows, and the addresses that lead to them, for the test of rights."""

import datetime as dt
import re

import reversion
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from reversion.models import Version

from conditions.actions import schedule_publication, submit
from conditions.models import (
    Category,
    ClassificationLink,
    ClassificationNode,
    EditorialRules,
    Event,
    Fact,
    FactProposal,
    ImportRun,
    Letter,
    MergedNumber,
    QuestionRules,
    ReviewerName,
    SearchCount,
    Source,
)
from references.models import SiteText
from tests import build, classes

PLAIN = re.compile(r"admin:(auth|conditions|references)_([a-z]+)_([a-z-]+)")


def a_letter(page) -> Letter:
    now = timezone.now()
    about = build.question(page)
    return Letter.objects.create(question=about, kind="answer", sealed=b"-", queued_at=now, next_try_at=now)


def a_place(page, source) -> ClassificationLink:
    """Where a catalogue puts the page."""
    child = ClassificationNode.objects.create(
        scheme="mondo", code="MONDO:1", name="Elbow", source=source, condition=page
    )
    parent = ClassificationNode.objects.create(scheme="mondo", code="MONDO:2", name="Joint", source=source)
    return ClassificationLink.objects.create(child=child, parent=parent, source=source)


class Site:
    """A row of everything, each with a version, and one that may be deleted."""

    def __init__(self) -> None:
        self.edition = build.published(number=1)
        self.page = build.condition("Paper elbow", number=2)
        submit(self.page, by=build.editor())
        later = timezone.now() + dt.timedelta(days=1)
        third = build.approved(build.condition("Wax hip", number=3))
        self.entry = schedule_publication(third, by=build.reviewer(), planned_for=later)
        source = Source.objects.create(name="Catalogue")
        fact = Fact.objects.create(condition=self.page, kind="onset", label="Birth")
        given = Fact.objects.create(
            condition=self.page, kind="gene", label="G", source=source, origin="catalogue"
        )
        self.place = a_place(self.page, source)
        self.rows = {
            "user": User.objects.create_user("somebody", is_staff=True),
            "group": build.reviewer().groups.get(),
            "category": Category.objects.create(name="Joints", slug="joints"),
            "classificationnode": classes.node("T:1", "Joint group"),
            "condition": build.condition("Fresh", number=4),
            "editorialrules": EditorialRules.objects.create(),
            "source": source,
            "fact": fact,
            "factproposal": FactProposal.objects.create(
                condition=self.page, fact=given, source=source, kind="changed", proposed_at=timezone.now()
            ),
            "mergednumber": MergedNumber.objects.create(number=77, into=self.page),
            "importrun": ImportRun.objects.create(
                source=source, digest="x", started_at=timezone.now(), started_by_name="Ann"
            ),
            "question": build.question(self.page),
            "edition": self.edition,
            "event": Event.objects.first(),
            "scheduledact": self.entry,
            "citation": build.citation(),
            "glossaryterm": build.term(),
            "organization": build.organization(),
            "resource": build.resource(),
            "questionrules": QuestionRules.objects.create(),
            "letter": a_letter(self.page),
            "searchcount": SearchCount.objects.create(day=timezone.localdate(), query="knee", asked=1),
            "sitetext": SiteText.objects.create(key="about.heading", language="en", body="Us"),
        }
        self.versions = {}
        for model, row in self.rows.items():
            if reversion.is_registered(type(row)):
                with reversion.create_revision(manage_manually=True):
                    reversion.add_to_revision(row)
                self.versions[model] = Version.objects.get_for_object(row).first().pk

    def address(self, name: str, user: User, *, is_own: bool) -> str:
        """The address with keys that fit; a reviewer's name is always one's own. `is_own`: of ours, not one
        of the pages that Django has for every model."""
        found = PLAIN.fullmatch(name)
        model, page = (found[2], found[3]) if found else ("", "")
        if is_own:
            return reverse(name, args=self.own_arguments(name)) + self.query(name)
        if page in {"changelist", "add", "recoverlist", "merge"}:
            return reverse(name)
        if page == "recover":
            return reverse(name, args=[self.versions[model]])
        row = self.row(model, user)
        return reverse(name, args=[row.pk, self.versions[model]] if page == "revision" else [row.pk])

    def row(self, model: str, user: User):
        if model == "reviewername":
            own = {"name": user.username, "is_shown": False}
            return ReviewerName.objects.get_or_create(user=user, defaults=own)[0]
        return self.rows[model]

    def own_arguments(self, name: str) -> list:
        if name.endswith("_place"):
            return [2, self.place.pk]
        if name.startswith(("admin:conditions_fact_", "admin:conditions_factproposal_")):
            return [self.rows["fact" if "fact_" in name else "factproposal"].pk]
        if name.startswith("admin:conditions_condition_"):
            return [1, 1] if name.endswith("again") else [2]
        if name.startswith("admin:conditions_question_"):
            return [self.rows["question"].pk]
        known = {"scheduledact_cancel": self.entry.pk, "user_password_change": self.rows["user"].pk}
        return [key for end, key in known.items() if name.endswith(end)] + ["conditions"] * (
            name == "admin:app_list"
        )

    @staticmethod
    def query(name: str) -> str:
        return (
            "?app_label=conditions&model_name=section&field_name=attached" if "autocomplete" in name else ""
        )
