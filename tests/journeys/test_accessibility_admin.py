"""The admin can be used by all: no serious barrier on its pages, wide and light, narrow and dark."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from conditions import actions
from conditions.actions.facts import override_fact
from conditions.models import Draft, Edition, EditorialRules, PageReview, Question, ScheduledAct
from references.models import Citation
from tests import build
from tests.admin_rows import a_place
from tests.conditions.facts.given import given, proposed
from tests.journeys.barriers import NARROW_AND_DARK, barriers

ROLES_AND_PAGES = {
    "Reviewer": (
        "admin:index",
        "admin:conditions_condition_changelist",
        "admin:conditions_condition_add",
        "admin:conditions_fact_changelist",
        "admin:conditions_fact_add",
        "admin:conditions_factproposal_changelist",
        "admin:conditions_importrun_changelist",
        "admin:conditions_mergednumber_add",
        "admin:conditions_edition_changelist",
        "admin:references_citation_changelist",
        "admin:references_citation_add",
        "admin:references_organization_add",
        "admin:references_resource_add",
        "admin:references_glossaryterm_add",
        "admin:password_change",
    ),
    "Administrator": (
        "admin:index",
        "admin:auth_user_changelist",
        "admin:auth_user_add",
        "admin:references_sitetext_changelist",
        "admin:conditions_question_changelist",
        "admin:conditions_question_add",
        "admin:conditions_category_add",
        "admin:conditions_scheduledact_changelist",
        "admin:conditions_editorialrules_changelist",
        "admin:conditions_reviewername_add",
    ),
}
# The rows of every place look alike, and there are hundreds.
NARROWED = {"admin:references_sitetext_changelist": "?place=Past+editions"}
WINDOWS = {"wide and light": (1280, "light"), "narrow and dark": (320, "dark")}


def addresses_of_rows():
    """Pages about one thing each: forms, history, acts."""
    marrow = build.bone_marrow_necrosis()
    build.posted(marrow.edition.condition)
    build.change(marrow.edition.condition, summary="<p>Changed.</p>")
    build.publish(marrow.edition.condition, by=build.reviewer())
    build.change(marrow.edition.condition, summary="<p>Changed once more.</p>", cause="<p>New.</p>")
    actions.submit(marrow.edition.condition, by=build.editor(), note="Please look at the cause.")
    proposal = proposed_otherwise(marrow.edition.condition)
    number, past = 10724, Edition.objects.order_by("number").first()
    work = Citation.objects.order_by("pk").first()
    names = (
        "conditions_condition_change",
        "conditions_condition_history",
        "conditions_condition_compare",
        "conditions_condition_review",
        "conditions_condition_confirm",
        "conditions_condition_publish",
        "conditions_condition_withdraw",
    )
    return [
        *(reverse(f"admin:{name}", args=[number]) for name in names),
        reverse("admin:conditions_fact_change", args=[proposal.fact_id]),
        *(
            reverse(f"admin:conditions_factproposal_{act}", args=[proposal.pk])
            for act in ("change", "accept")
        ),
        reverse("admin:conditions_condition_delete", args=[build.condition("Draft").number]),
        reverse("admin:conditions_condition_publish_again", args=[number, past.number]),
        reverse("admin:conditions_edition_change", args=[past.pk]),
        reverse("admin:conditions_question_change", args=[Question.objects.get().pk]),
        *(
            reverse(f"admin:references_citation_{act}", args=[work.pk])
            for act in ("change", "history", "delete")
        ),
    ]


def proposed_otherwise(page):
    """A catalogue says something else by now than it did when an editor overrode it."""
    fact = override_fact(given(page), {"label": "Adult"}, by=build.editor())
    a_place(page, fact.source)
    return proposed(fact, label="Birth", evidence="A check")


def put_work_on_the_desk(person):
    """Something in most lists of the start page, with every mark that a row can carry."""
    far = build.condition("Pseudohypoaldosteronism")
    long = build.condition("Hypohidrotic ectodermal dysplasia with immunodeficiency")
    for row in (far, long):
        actions.submit(row, by=build.editor())
    Draft.objects.update(submitted_at=timezone.now() - dt.timedelta(days=30))
    far.drafts.get().writers.add(person)
    actions.return_to_writer(long, by=build.account("Reviewer", name="second-reader"), reason="Cite it.")
    long.drafts.get().writers.add(person)
    actions.submit(build.condition("Ann"), by=build.editor())
    shown = build.published("Shown").condition
    build.question(shown, opener="")
    day = timezone.localdate() - dt.timedelta(days=500)
    PageReview.objects.filter(condition=shown).update(reviewed_on=day, due_on=day)
    actions.schedule_withdrawal(
        shown, by=build.reviewer(), planned_for=timezone.now() + dt.timedelta(days=1), note="Old"
    )
    ScheduledAct.objects.update(state="refused", problem="Readers see another edition now.")
    EditorialRules.objects.create(may_approve_own=True)
    proposed_otherwise(shown)


def found_at(page, address):
    """Barriers and sideways scrolling of one page, in every window."""
    problems = []
    answer = page.goto(address, wait_until="load")
    assert answer.status == 200, f"{address} answered {answer.status}"
    for name, (width, scheme) in WINDOWS.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        rules = NARROW_AND_DARK if scheme == "dark" else {}
        problems += [(address, name, *barrier) for barrier in barriers(page, "body", **rules)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            problems.append((address, name, "scrolls sideways"))
    return problems


@pytest.mark.parametrize("role", ROLES_AND_PAGES)
def test_lists_and_empty_forms_have_no_serious_barrier(page, live_server, signed_in, role):
    build.bone_marrow_necrosis()
    put_work_on_the_desk(signed_in(role))
    addresses = [live_server.url + reverse(name) + NARROWED.get(name, "") for name in ROLES_AND_PAGES[role]]
    assert [problem for address in addresses for problem in found_at(page, address)] == []


def test_forms_history_and_acts_have_no_serious_barrier(page, live_server, signed_in, transactional_db):
    addresses = addresses_of_rows()
    user = signed_in("Reviewer")
    user.is_superuser = True
    user.save()
    assert [problem for path in addresses for problem in found_at(page, live_server.url + path)] == []


def test_signing_in_has_no_serious_barrier(page, live_server, transactional_db):
    assert found_at(page, live_server.url + reverse("admin:login")) == []
