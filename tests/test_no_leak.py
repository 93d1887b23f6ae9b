"""What readers must not see is nowhere that they can look.

A marked word stands in every field that is not public: drafts, unpublished changes, waiting questions,
withdrawn pages, hidden facts, another language. Every public address, list and export is read for it.
"""

import io
import re

import pytest
from django.contrib import admin
from django.core.management import call_command
from django.db import models
from django.test import Client
from django.urls import get_resolver, resolve, reverse

from conditions.actions import post_question, publish_again, withdraw
from conditions.models import Category, Condition, Edition, Question, Section
from tests import build
from tests.architecture.test_urls import addresses

pytestmark = pytest.mark.django_db
WORD = "Quaggaword"
SLUG = WORD.lower()
HIDDEN = f"<p>{WORD} is not for readers.</p>"


def all_parts(work) -> dict[str, str]:
    """Every section that an editor can write, each with the word and a work."""
    kinds = Section._meta.get_field("kind").choices
    return {kind: f"<h3>{WORD}</h3>{HIDDEN}<p>So.{build.cite(work)}</p>" for kind, _ in kinds}


def hidden_fact(kind: str) -> dict:
    texts = dict.fromkeys(("label", "lay_label", "detail", "frequency_text"), WORD)
    return {"kind": kind, "scheme": "omim", "code": SLUG, "is_hidden": True, **texts}


class Site:
    """A published page beside everything that readers must not see."""

    def __init__(self) -> None:
        self.work, self.secret_work = build.citation("Public P"), build.citation(f"{WORD} Q", title=WORD)
        self.term, self.organization = build.term(), build.organization()
        self.category = Category.objects.create(name="Joints", slug="joints")
        build.resource(automatic="all")
        self.draft = self.make_draft()
        self.withdrawn = self.make_withdrawn()
        self.edition = self.make_published()
        self.change_unpublished()
        self.make_questions()

    def make_draft(self) -> Condition:
        """A page that was never published."""
        return build.condition(
            WORD,
            slug=SLUG,
            number=900,
            sections=all_parts(self.secret_work),
            names=(f"{WORD} other",),
            categories=(self.category,),
            supporting=(self.organization,),
            resources=(build.resource(WORD, sentence=f"[[{WORD}]] here."),),
            facts=({"kind": "onset", "label": WORD},),
        )

    def make_withdrawn(self) -> Edition:
        """A page that readers saw once."""
        edition = build.published(
            f"{WORD} withdrawn",
            number=901,
            sections=all_parts(self.secret_work),
            names=(f"{WORD} older",),
            categories=(self.category,),
            supporting=(self.organization,),
        )
        build.posted(
            edition.condition, f"{WORD}?", opener=f"{HIDDEN}<p>So.{build.cite(self.secret_work)}</p>"
        )
        withdraw(
            edition.condition, by=build.reviewer(), note=f"{WORD} was wrong", public_reason="Under review."
        )
        return edition

    def make_published(self) -> Edition:
        """The page that readers see; its first edition is a past one."""
        group, text = build.published("Joint diseases", number=2), f"<p>Words.{build.cite(self.work)}</p>"
        marked = f"<p>It is <dfn data-term='{self.term.pk}'>brittle</dfn>.{build.cite(self.work)}</p>"
        edition = build.published(
            number=1,
            sections={"summary": marked, "cause": text},
            names=("Brittle knee",),
            categories=(self.category,),
            supporting=(self.organization,),
            parents=(group.condition, self.draft, self.withdrawn.condition),
            facts=({"kind": "onset", "label": "Childhood"}, hidden_fact("gene"), hidden_fact("feature")),
        )
        build.change(edition.condition, cause=text.replace("Words", "Other words"))
        build.publish(edition.condition, by=build.reviewer(), note="Second")
        publish_again(Edition.objects.get(pk=edition.pk), by=build.reviewer(), note="Third")
        return Edition.objects.current().get(condition=1)

    def change_unpublished(self) -> None:
        """Somebody is at work on the published pages; nothing of it is published."""
        row = self.edition.condition
        build.fill(row, sections=all_parts(self.secret_work), names=(f"{WORD} new",), language="es")
        build.fill(row, sections=all_parts(self.secret_work), attached={"summary": [self.secret_work]})
        row.sections.update(heading=WORD)
        for number in (1, 2):
            changed = Condition.objects.get(number=number)
            changed.name, changed.slug = f"{WORD} renamed {number}", f"{SLUG}-{number}"
            changed.save()
        Condition.objects.filter(number=901).update(name=f"{WORD} renamed", slug=f"{SLUG}-9")

    def make_questions(self) -> None:
        """One posted with its public wording, changed since; one waiting; one on the draft."""
        row = Condition.objects.get(number=1)
        asked = build.question(row, "Can glass joints heal?", opener=f"<p>Some.{build.cite(self.work)}</p>")
        post_question(asked, by=build.moderator(), on=build.DAY, note=WORD)
        Question.objects.filter(pk=asked.pk).update(question=f"{WORD}?", opener=HIDDEN)
        secret = {"heading": WORD, "body": HIDDEN}
        build.question(row, f"{WORD} waits?", opener=HIDDEN, topics=(secret,))
        build.posted(self.draft, f"{WORD} early?", opener=f"{HIDDEN}<p>So.{build.cite(self.secret_work)}</p>")


@pytest.fixture
def site() -> Site:
    return Site()


# Public addresses without arguments.
PLAIN = (
    *("home", "search", "diseases", "browse", "categories", "organizations", "glossary", "robots", "sitemap"),
    *("about", "editorial-policy", "contact", "privacy", "accessibility"),
    *("favicon", "admin-without-slash"),
)


# Name of a public address -> all that a stranger would try there.
def samples(site: Site) -> dict[str, list[list]]:
    pages = [[1, "glass-knee"], [2, "joint-diseases"], [900, SLUG], [901, f"{SLUG}-withdrawn"], [1, SLUG]]
    kinds = [*(kind for kind, _ in Section._meta.get_field("kind").choices)]
    kinds += ["research", "organizations", "learn-more", "questions", "references"]
    works, groups = (site.work.pk, site.secret_work.pk), (site.organization.pk, 999)
    numbers = [1, 2, 900, 901]
    return {
        **{name: [[]] for name in PLAIN},
        "sitemap-section": [[part] for part in ("pages", "conditions", "questions", "references")],
        "browse-letter": [[letter] for letter in ("G", "J", "Q", "q", "0-9")],
        "category": [["joints"], [SLUG]],
        "condition-number": [[number] for number in numbers],
        "condition": pages,
        "condition-json": pages,
        "condition-section": [[*page, kind] for page in pages for kind in kinds],
        "editions": pages,
        "edition": [[*page, number] for page in pages for number in (1, 2, 3, 4)],
        "edition-changes": [
            [*page, number, since] for page in pages for number in (2, 3, 4) for since in (1, 2)
        ],
        "question": [[*page, number] for page in pages for number in (1, 2, 3)],
        "organization-number": [[number] for number in groups],
        "organization": [[number, slug] for number in groups for slug in ("glass-knee-circle", SLUG)],
        "glossary-term": [["brittle"], [SLUG]],
        "citation": [[number] for number in works],
    }


def public_names() -> set[str]:
    return {
        name for pattern, name in addresses(get_resolver().url_patterns) if not pattern.startswith("admin/")
    }


def holds_the_word(response) -> bool:
    headers = " ".join(f"{name}: {value}" for name, value in response.headers.items())
    return SLUG in f"{response.content.decode()} {headers}".lower()


def test_no_public_address_is_left_out_of_the_walk(site):
    assert public_names() - {""} == set(samples(site))
    nameless = [
        p for p, name in addresses(get_resolver().url_patterns) if not name and not p.startswith("admin/")
    ]
    assert nameless == [r"^(?P<path>(?!admin/).+)/$"]  # Redirects only; walked below with a slash at the end.


def test_the_word_stands_in_every_text_that_editors_work_on(site):
    """Guards the guard: a new text field of the working copy must get the word too."""
    for model in (Section, Question):
        for field in model._meta.get_fields():
            if not isinstance(field, models.TextField | models.CharField) or field.choices:
                continue
            if field.editable:  # What acts write has tests of its own.
                assert model.objects.filter(**{f"{field.name}__contains": WORD}).exists(), field


def test_the_word_is_at_no_public_address(site, client):
    statuses: dict[int, int] = {}
    found = []
    for name, arguments in samples(site).items():
        for args in arguments:
            address = reverse(name, args=args)
            for asked in {address, f"{address.rstrip('/')}/"}:
                response = client.get(asked)
                asked_for_it = SLUG in asked
                statuses[response.status_code] = statuses.get(response.status_code, 0) + 1
                if holds_the_word(response) and not (asked_for_it and is_echo(response, asked)):
                    found.append((asked, response.status_code))
    assert found == []
    assert statuses.keys() == {200, 301, 302, 404, 410}
    assert statuses[200] > 40


def is_echo(response, asked: str) -> bool:
    """A redirect that only takes a slash off says what was asked, no more."""
    return response.status_code == 301 and response["Location"] == asked.rstrip("/")


@pytest.mark.parametrize("query", [WORD, SLUG, "quagga", f"{WORD} renamed", f"{WORD} older", f"{WORD} new"])
def test_the_word_finds_nothing(site, client, query):
    response = client.get("/search", {"q": query})
    assert response.context["results"] == []
    assert "/diseases/9" not in response.content.decode()
    assert "/diseases/1/" not in response.content.decode()


def test_a_page_that_is_found_shows_its_published_name(site, client):
    response = client.get("/search", {"q": "glass"})
    assert [name for name, _, _ in response.context["results"]] == ["Glass knee"]
    assert not holds_the_word(response)


@pytest.mark.parametrize("target", ["folder", "pages.ndjson"])
def test_an_export_without_drafts_holds_what_readers_see_and_no_more(site, tmp_path, target, capsys):
    call_command("export_pages", str(tmp_path / target), stderr=io.StringIO())
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    text = "".join(path.name + path.read_text() for path in files)
    assert "Glass knee" in text
    assert SLUG not in text.lower()


def test_an_export_of_one_draft_is_refused(site, tmp_path):
    with pytest.raises(Exception, match="1 of the numbers asked for"):
        call_command("export_pages", str(tmp_path / "x"), number=[900], stderr=io.StringIO())
    assert not list(tmp_path.rglob("*.json"))


def test_a_draft_and_a_number_that_never_was_look_the_same(site, client):
    draft = client.get(f"/diseases/900/{SLUG}")
    nothing = client.get(f"/diseases/77777/{SLUG}")
    assert (draft.status_code, draft.content) == (nothing.status_code, nothing.content)
    for tail in ("/page.json", "/editions", "/summary", "/questions/1", "/editions/1"):
        draft, nothing = (client.get(f"/diseases/{number}/{SLUG}{tail}") for number in (900, 77777))
        assert (draft.status_code, draft.content) == (nothing.status_code, nothing.content), tail


def test_the_word_is_in_no_page_for_a_signed_in_reader_either(site, client):
    client.force_login(build.editor())
    for args in samples(site)["condition"]:
        assert not holds_the_word(client.get(reverse("condition", args=args))), args


ARGUMENT = re.compile(r"\(\?P<\w+>[^)]*\)|\([^)]*\)|<[^>]+>")


def argument(found: re.Match[str]) -> str:
    """1, or the first of the words from which an address lets us choose."""
    words = found.group().partition(">")[2].rstrip(")")
    return words.partition("|")[0] if "|" in words else "1"


def admin_addresses() -> list[str]:
    """Every address below the admin, named or not, with an argument for each place."""
    found = []
    for pattern, _ in addresses(get_resolver().url_patterns):
        if pattern.startswith("admin/"):
            address = "/" + ARGUMENT.sub(argument, pattern).replace("^", "").removesuffix("$").replace(
                r"\Z", ""
            )
            reached = resolve(address).route
            assert reached.replace("^", "") == pattern.replace("^", ""), f"{address} does not reach {pattern}"
            found.append(address)
    return found


# The last tells a script that nobody is signed in.
OPEN_TO_ALL = {"/admin/login/", "/admin/logout/", "/admin/signed-in"}


def test_strangers_are_sent_to_sign_in_from_every_address_of_the_admin(site):
    closed = admin_addresses()
    assert len(closed) > 5 * len(admin.site._registry)
    let_in = []
    for address in closed:
        for method in ("get", "post"):
            response = getattr(Client(), method)(address)
            sent_away = response.status_code == 302 and response["Location"].startswith("/admin/login/")
            if address not in OPEN_TO_ALL and not sent_away and response.status_code not in {401, 403}:
                let_in.append((method, address, response.status_code))
            assert not holds_the_word(response), address
    assert let_in == []
