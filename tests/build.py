"""Objects for tests, made the way the site makes them: what readers see comes about through actions only."""

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass

from django.contrib.auth.models import Group, User
from django.db import transaction
from django.utils.text import slugify

from conditions import actions
from conditions.actions import next_question_number, post_question, record_change, record_question_change
from conditions.errors import ActionError
from conditions.models import (
    Condition,
    Edition,
    Fact,
    OrganizationListing,
    OtherName,
    Question,
    Relation,
    ResourceListing,
    Section,
    Topic,
)
from conditions.permissions import sync_roles
from references.models import Citation, GlossaryTerm, Organization, Resource

DAY = dt.date(2010, 4, 8)
TEXT = "<p>Glass joints break like a cup.</p>"


def account(role: str = "", *, name: str = "") -> User:
    """A staff account with this role; without a role, one that may do nothing."""
    name = name or role.lower() or "nobody"
    made = User.objects.filter(username=name, groups__name=role).first() if role else None
    if made:
        return made
    if not Group.objects.filter(name=role or "Writer").exists():
        sync_roles()
    user, _ = User.objects.get_or_create(
        username=name, defaults={"is_staff": True, "first_name": name.title(), "last_name": "Example"}
    )
    user.groups.set(Group.objects.filter(name=role))
    return User.objects.get(pk=user.pk)


def editor() -> User:
    return account("Writer")


def reviewer() -> User:
    return account("Reviewer")


def moderator() -> User:
    return account("Moderator")


def administrator() -> User:
    return account("Administrator")


def citation(authors: str = "Glass A", **fields) -> Citation:
    """A work; what is given is checked as the admin checks it."""
    fields = {
        "title": f"On brittle joints, by {authors}",
        "source": "Journal of Glass",
        "year": 2001,
    } | fields
    work = Citation(authors=authors, **fields)
    work.full_clean()
    work.save()
    return work


def organization(name: str = "Glass Knee Circle", **fields) -> Organization:
    row = Organization(**{"name": name, "website": "https://glass.example.org/"} | fields)
    row.full_clean()
    row.save()
    return row


def resource(name: str = "PubMed", **fields) -> Resource:
    given = {
        "group": "in-depth",
        "sentence": "[[PubMed]] lists articles about {name}.",
        "address": "https://pubmed.example.org/?term={name}",
    }
    row = Resource(**{"name": name} | given | fields)
    row.full_clean()
    row.save()
    return row


def term(name: str = "brittle", **fields) -> GlossaryTerm:
    given = {"slug": slugify(name), "definition": f"What {name} means."}
    row = GlossaryTerm(**{"name": name} | given | fields)
    row.full_clean()
    row.save()
    return row


def cite(*works: Citation) -> str:
    """Markers, one after the other."""
    return "".join(f'<cite data-citation="{work.pk}"></cite>' for work in works)


def condition(name: str = "Glass knee", *, number: int | None = None, sections: dict | None = None, **more):
    """A working copy. `sections`: kind -> text. See `fill` for what else can be given."""
    number = number or Condition.objects.next_number()
    row = Condition.objects.create(
        number=number,
        name=name,
        slug=more.pop("slug", slugify(name)),
        is_rare=more.pop("is_rare", True),
    )
    fill(row, sections={"summary": TEXT} if sections is None else sections, **more)
    return Condition.objects.get(pk=number)


def fill(
    row: Condition,
    *,
    sections: dict | None = None,
    attached: dict | None = None,
    names: tuple = (),
    categories: tuple = (),
    parents: tuple = (),
    supporting: tuple = (),
    general: tuple = (),
    resources: tuple = (),
    facts: tuple = (),
    language: str = "en",
) -> None:
    """Add to a working copy, as an editor who saves it. `facts` are dictionaries of fields."""
    for kind, body in (sections or {}).items():
        section, _ = Section.objects.update_or_create(
            condition=row, kind=kind, language=language, defaults={"body": body, "updated_on": DAY}
        )
        section.attached.set((attached or {}).get(kind, ()))
    for place, name in enumerate(names):
        OtherName.objects.create(condition=row, name=name, position=place)
    row.categories.add(*categories)
    for parent in parents:
        Relation.objects.create(child=row, parent=parent)
    for group, members in (("supporting", supporting), ("general", general)):
        for place, member in enumerate(members):
            OrganizationListing.objects.create(
                condition=row, organization=member, group=group, position=place
            )
    for place, thing in enumerate(resources):
        ResourceListing.objects.create(condition=row, resource=thing, position=place)
    for place, fact in enumerate(facts):
        Fact.objects.create(condition=row, position=place, **fact)
    record_change(Condition.objects.get(pk=row.pk), by=editor())


def change(row: Condition, *, attached: tuple = (), language: str = "en", **texts: str) -> None:
    """New texts in the working copy, by kind of section (`_` stands for `-`)."""
    sections = {kind.replace("_", "-"): body for kind, body in texts.items()}
    fill(row, sections=sections, attached=dict.fromkeys(sections, attached), language=language)


def approved(row: Condition, *, language: str = "en") -> Condition:
    """The working copy, submitted by its writer and approved by somebody who wrote none of it."""
    actions.submit(row, by=editor(), language=language)
    actions.approve(row, by=account("Reviewer", name="second-reader"), language=language)
    return row


def publish(row: Condition, *, by: User | None = None, language: str = "en", **more) -> Edition:
    """The whole way to readers. What stands in its way is said by the last step, the act itself."""
    with suppress(ActionError), transaction.atomic():
        approved(row, language=language)
    return actions.publish(row, by=by or reviewer(), language=language, **more)


def published(name: str = "Glass knee", **more) -> Edition:
    """A new page that readers see."""
    made = publish(condition(name, **more), by=reviewer(), note="First edition")
    return Edition.objects.get(pk=made.pk)


def question(
    row: Condition,
    text: str = "Can glass joints heal?",
    *,
    opener: str = "<p>Some do.</p>",
    topics: tuple = (),
    language: str = "en",
) -> Question:
    """The working copy of a question; `topics` are dictionaries of fields."""
    number = next_question_number(row)
    asked = Question.objects.create(
        condition=row, number=number, question=text, opener=opener, language=language
    )
    for place, topic in enumerate(topics):
        Topic.objects.create(question=asked, position=place, **topic)
    record_question_change(asked)
    return asked


def posted(row: Condition, text: str = "Can glass joints heal?", **more) -> Question:
    asked = question(row, text, **more)
    post_question(asked, by=moderator(), on=DAY)
    return Question.objects.get(pk=asked.pk)


@dataclass(frozen=True, slots=True)
class Marrow:
    """The reference page and its four works."""

    edition: Edition
    paydas: Citation
    matsue: Citation
    inoue: Citation
    janssens: Citation


def bone_marrow_necrosis() -> Marrow:
    """The reference page: its structure, markers and order, in sentences of our own."""
    paydas = citation("Paydas S, Ergin M", title="Twenty cases", year=2002)
    matsue = citation("Matsue K, Takeuchi M", title="A patient on imatinib", year=2006)
    inoue = citation("Inoue S, Monga R", title="A first sign in children", year=2007)
    janssens = citation(
        "Janssens AM, Offner FC",
        title="Marrow that dies",
        year=2000,
        url="https://pubmed.example.org/10760751",
        accessed_on=DAY,
    )
    sections = {
        "prognosis": f"<p>Children do well.{cite(inoue)} Adults may recover.{cite(matsue)}</p>",
        "treatment": f"<p>Doctors treat what is behind it.{cite(janssens)}</p>",
        "cause": f"<p>Leukemia is the best known link.{cite(matsue)}</p>"
        f"<p>Infections and other cancers count too.{cite(paydas, matsue)}</p>"
        f"<p>A few medicines were blamed.{cite(matsue)}</p><p>At times nobody knows.{cite(paydas)}</p>",
        "symptoms": f"<p>Bones hurt.{cite(paydas, matsue, inoue)} Tests change.{cite(paydas, matsue)}</p>",
        "summary": "<p>Part of the marrow dies for want of blood.</p>",
    }
    row = condition(
        "Bone marrow necrosis",
        number=10724,
        is_rare=False,
        sections=sections,
        attached={"cause": [inoue]},
        resources=(
            resource(
                "RePORT",
                group="research",
                sentence="[[RePORT]] lists studies on {name}.",
                address="https://report.example.org/",
            ),
            resource(),
        ),
        supporting=(organization("Marrow Friends"),),
        general=(organization("Zebra Union", scope="general"), organization("Aid for All", scope="general")),
    )
    return Marrow(publish(row, by=reviewer(), note="First edition"), paydas, matsue, inoue, janssens)
