"""The reference page: an editor writes it in the admin, a reviewer publishes it, a reader reads it.

The structure is that of a page of 2010: five dated sections, four works, two groups of
organisations, two resources.
"""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from conditions.models import Condition, Edition
from references.models import Citation
from tests import build
from tests.journeys.editor_page import dialog, listed, markers, settle, text

pytestmark = pytest.mark.usefixtures("policy_watch")

WORKS = {
    "Paydas": {
        "authors": "Paydas S, Ergin M, Baslamisli F",
        "title": "A first study of dead marrow",
        "source": "American Journal of Hematology",
        "year": "2002",
    },
    "Matsue": {
        "authors": "Matsue K, Takeuchi M",
        "title": "Marrow after imatinib",
        "source": "Ann Hematol",
        "year": "2006",
    },
    "Inoue": {
        "authors": "Inoue S, Monga R",
        "title": "A first sign in children",
        "source": "Pediatr Blood Cancer",
        "year": "2007",
    },
    "Janssens": {
        "authors": "Janssens AM, Offner FC",
        "source": "Cancer",
        "year": "2000",
        "url": "https://pubmed.example.org/10760751",
        "accessed_on": "2010-04-08",
    },
}

# Kind -> paragraphs; each is a list of words and of works cited after them, as they are typed.
TEXTS = {
    "summary": [["Marrow dies for want of blood.", "Paydas", "Matsue", "Inoue"]],
    "symptoms": [
        ["Bones hurt.", "Paydas", "Matsue", "Inoue", " Blood tests change.", "Paydas", "Matsue"],
    ],
    "cause": [
        ["Leukemia is the best known link.", "Matsue"],
        ["Other illnesses count as well.", "Paydas", "Matsue"],
        ["Some medicines were blamed.", "Matsue"],
        ["At times nobody can tell.", "Paydas"],
    ],
    "treatment": [["Doctors treat what is behind it.", "Janssens"]],
    "prognosis": [
        ["Children do as well as others.", "Inoue", " Adults may recover.", "Matsue", " Nobody can be sure."]
    ],
}


@pytest.fixture
def references(transactional_db):
    """What the centre has already: a category, organisations, resources."""
    build.resource(
        "RePORT",
        group="research",
        sentence="[[RePORT]] lists funded studies on {name}.",
        address="https://report.example.org/",
        automatic="all",
    )
    build.resource(automatic="all")
    build.organization("Marrow Friends", website="https://marrow.example.org/")
    build.organization("Rare Union", scope="general", website="https://union.example.org/")


def cite(page, row, name):
    """The dialog with the keyboard alone: an existing work is found, a new one is made on the spot."""
    page.keyboard.press("Control+Alt+c")
    search = dialog(page).get_by_role("combobox")
    expect(search).to_be_focused()
    page.keyboard.type(name)
    if Citation.objects.filter(authors__startswith=name).exists():
        expect(dialog(page).get_by_role("option").filter(has_text=name)).to_have_count(1)
        expect(dialog(page).get_by_role("option")).to_have_count(1)
        page.keyboard.press("Enter")
    else:
        dialog(page).get_by_role("button", name="Create a new citation").press("Enter")
        expect(dialog(page).get_by_label("Authors")).to_be_focused()
        for field, value in ({"title": ""} | WORKS[name]).items():
            dialog(page).locator(f"[name={field}]").fill(value)
        dialog(page).locator("[name=source]").press("Enter")
    expect(dialog(page)).to_have_count(0)
    settle(page, row)


def write_section(page, row, kind, paragraphs):
    page.get_by_role("button", name="Add another Section").click()
    page.locator(f"#id_sections-{row}-kind").select_option(kind)
    page.locator(f"#id_sections-{row}-updated_on").fill("2010-04-08")
    text(page, row).click()
    settle(page, row)
    for place, paragraph in enumerate(paragraphs):
        if place:
            page.keyboard.press("Enter")
        for part in paragraph:
            if part in WORKS:
                cite(page, row, part)
            else:
                page.keyboard.type(part)


def choose(page, field, words):
    """Picks from a field that searches as one types."""
    page.locator(f"#{field} + .select2 .select2-selection").click()
    page.locator(".select2-search__field:visible").last.fill(words)
    page.locator(".select2-results__option--highlighted", has_text=words).click()


def write_page(page, address):
    page.goto(address + reverse("admin:conditions_condition_add"))
    page.get_by_label("Name:", exact=True).first.fill("Bone marrow necrosis")
    page.locator("#id_number").fill("10724")
    page.locator("#id_is_rare").uncheck()
    for row, (kind, paragraphs) in enumerate(TEXTS.items()):
        write_section(page, row, kind, paragraphs)
    choose(page, "id_sections-2-attached", "Inoue")
    for row, (name, group) in enumerate((("Marrow Friends", "supporting"), ("Rare Union", "general"))):
        page.get_by_role("button", name="Add another Organisation").click()
        choose(page, f"id_organizations-{row}-organization", name)
        page.locator(f"#id_organizations-{row}-group").select_option(group)
    expect(listed(page)).to_have_count(4)
    expect(markers(page, 2)).to_have_text(["[2]", "[1]", "[2]", "[2]", "[1]"])
    page.get_by_label("What did you change?").fill("The whole page")
    with page.expect_navigation():
        page.get_by_role("button", name="Save", exact=True).click()


def submit_page(page, address):
    page.goto(address + reverse("admin:conditions_condition_change", args=[10724]))
    page.get_by_role("link", name="Submit for review…").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Submit for review").click()


def publish_page(page, address):
    page.goto(address + reverse("admin:conditions_condition_review", args=[10724]))
    page.get_by_label("Note, or reason").fill("First edition")
    with page.expect_navigation():
        page.get_by_role("button", name="Approve and publish").click()


def markers_of(page, kind):
    return page.locator(f"section.section-{kind} sup.citation").all_inner_texts()


def leave(page):
    """An open form would go on asking, with the cookies of nobody or of the next person."""
    page.wait_for_load_state("networkidle")
    page.goto("about:blank")
    page.context.clear_cookies()


def reference_authors(page):
    entries = page.locator("li[id^='ref-']").all_inner_texts()
    return [re.search(r"(Paydas|Matsue|Inoue|Janssens)", entry)[1] for entry in entries]


def test_a_page_is_written_published_and_read(page, live_server, signed_in, references):
    signed_in("Writer")
    write_page(page, live_server.url)
    assert not Edition.objects.exists(), "Saving must not publish."
    address = live_server.url + "/diseases/10724/bone-marrow-necrosis"
    assert page.request.get(address).status == 404
    submit_page(page, live_server.url)
    leave(page)

    signed_in("Reviewer")
    publish_page(page, live_server.url)
    leave(page)
    assert Condition.objects.get(pk=10724).is_rare is False

    page.goto(live_server.url + "/diseases/10724")
    expect(page).to_have_url(live_server.url + "/diseases/10724/bone-marrow-necrosis")
    read_whole_page(page)
    read_cause_alone(page, live_server.url)
    read_prognosis_alone(page, live_server.url)


def read_whole_page(page):
    expect(page.get_by_role("heading", level=1)).to_have_text("Bone marrow necrosis")
    expect(page.get_by_text("Not a rare disease", exact=True)).to_have_count(1)
    order = page.locator("section.page-section > h2[id]").evaluate_all("all => all.map(one => one.id)")
    assert order == [
        *("summary", "symptoms", "cause", "treatment", "prognosis"),
        *("research", "organizations", "learn-more", "questions", "references"),
    ]
    assert markers_of(page, "summary") == ["[1]", "[2]", "[3]"]
    assert markers_of(page, "symptoms") == ["[1]", "[2]", "[3]", "[1]", "[2]"]
    assert markers_of(page, "cause") == ["[2]", "[1]", "[2]", "[2]", "[1]"]
    assert markers_of(page, "treatment") == ["[4]"]
    assert markers_of(page, "prognosis") == ["[3]", "[2]"]
    for kind in TEXTS:
        expect(page.locator(f"section.section-{kind}")).to_contain_text("Last updated: 4/8/2010")
    expect(page.locator(".section-research")).to_contain_text(
        "RePORT lists funded studies on Bone marrow necrosis."
    )
    supporting, general = page.locator(".section-organizations > h3").all_inner_texts()
    assert "supporting" in supporting
    assert "general" in general
    organizations = page.locator(".section-organizations").inner_text()
    assert organizations.index("Marrow Friends") < organizations.index("Rare Union")
    expect(page.locator(".section-learn-more")).to_contain_text("articles about Bone marrow necrosis")
    assert reference_authors(page) == ["Paydas", "Matsue", "Inoue", "Janssens"]
    last = page.locator("#ref-4")
    expect(last).to_contain_text(
        "Janssens AM, Offner FC. Cancer. 2000; https://pubmed.example.org/10760751. Accessed 4/8/2010."
    )


def read_cause_alone(page, address):
    page.goto(address + "/diseases/10724/bone-marrow-necrosis/cause")
    assert markers_of(page, "cause") == ["[1]", "[2]", "[1]", "[1]", "[2]"]
    assert reference_authors(page) == ["Matsue", "Paydas", "Inoue"]


def read_prognosis_alone(page, address):
    page.goto(address + "/diseases/10724/bone-marrow-necrosis/prognosis")
    assert markers_of(page, "prognosis") == ["[1]", "[2]"]
    assert reference_authors(page) == ["Inoue", "Matsue"]
