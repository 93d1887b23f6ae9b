"""import_medquad on a site that has pages: each text to the page it is about, and none over another's."""

import json

import pytest

from conditions.actions import facts, proposals, withdraw
from conditions.importers.catalogue.load.pages import slug_of
from conditions.importers.load import Loader
from conditions.management.importing import service_account
from conditions.models import Category, Condition, Edition, Fact, FeatureName, FeatureTerm, OtherName
from tests import build
from tests.architecture.source import ROOT
from tests.conditions.facts.given import given, proposed_of_page, source
from tests.conditions.importers.load.pages import everything, page, work
from tests.conditions.management.commands import run

pytestmark = pytest.mark.django_db

SAMPLE = (ROOT / "tests" / "samples" / "medquad" / "0000001.xml").read_text(encoding="utf-8")
NUMBER, OTHER = 900301, 900555
NAME = "Glass knee syndrome"
TEXT = "an invented arthropathy"


@pytest.fixture
def folder(tmp_path):
    """One file of the collection."""
    service_account()
    made = tmp_path / "medquad"
    made.mkdir()
    write(made)
    return made


def write(folder, file="0000001.xml", number=NUMBER, words=TEXT, name=NAME):
    said = SAMPLE.replace(str(NUMBER), str(number)).replace(TEXT, words).replace(NAME, name)
    (folder / file).write_text(said, encoding="utf-8")


def of_catalogue(number=NUMBER, name="Vitreous knee"):
    """A page that catalogues alone made."""
    row = Condition.objects.create(number=number, name=name, slug=slug_of(number, name))
    given(row)
    return row


def carries(row, code="GARD:0900301"):
    return given(row, "code", "Number on older GARD pages", scheme="gard", code=code, origin="document")


def from_document(tmp_path, **parts):
    """A page of a document, with a work that it cites and a category, before readers."""
    cited = {"k": work()}
    body = '<p>Written by people.<span data-cite="k"></span></p>'
    document = page(NUMBER, "Glass knee", sections=[{"kind": "summary", "body": body}], citations=cited)
    document |= {"categories": [{"slug": "bones", "name": "Bone diseases"}], **parts}
    (tmp_path / "page.json").write_text(json.dumps(document))
    said = run("import_pages", tmp_path / "page.json", "--publish")
    assert said.code == 0, said.out


def lines(said, kind):
    return [line for line in said.out.splitlines() if line.startswith(kind)]


def texts(number=NUMBER):
    return " ".join(Condition.objects.get(pk=number).sections.values_list("body", flat=True))


# Text that is not its own.


@pytest.mark.parametrize("options", [(), ("--publish",), ("--publish", "--overwrite")])
def test_a_text_of_people_is_never_replaced_and_the_page_is_named(folder, tmp_path, options):
    from_document(tmp_path)
    before = everything()
    said = run("import_medquad", folder, *options)
    assert lines(said, "refused") == [
        f"refused  {folder / '0000001.xml'}: Glass knee (900301) has text of its own; nothing was changed."
    ]
    assert everything() == before


def test_a_text_that_only_readers_see_by_now_counts_as_well(folder):
    edition = build.published("Glass knee", number=NUMBER)
    edition.condition.sections.all().delete()
    assert "has text of its own" in run("import_medquad", folder, "--publish").out
    assert Edition.objects.current().get() == edition


def test_a_text_that_people_published_over_the_collections_stays_though_it_left_the_working_copy(folder):
    run("import_medquad", folder, "--publish")
    row = Condition.objects.get(pk=NUMBER)
    imported = row.sections.get(kind="summary").body
    build.change(row, summary="<p>Ours.</p>")
    Condition.objects.get(pk=NUMBER).sections.filter(kind="summary").update(updated_on="2020-01-01")
    ours = build.publish(Condition.objects.get(pk=NUMBER), by=build.reviewer())
    Condition.objects.get(pk=NUMBER).sections.filter(kind="summary").update(body=imported, updated_on=None)
    write(folder, words="another arthropathy")
    assert "has text of its own" in run("import_medquad", folder, "--publish").out
    assert Edition.objects.current().get() == ours


def test_what_people_gave_a_page_of_catalogues_beside_text_stays(folder):
    row = of_catalogue()
    bones = Category.objects.create(name="Bone diseases", slug="bones")
    row.categories.add(bones)
    OtherName.objects.create(condition=row, name="Ringing knee")
    carries(row, "GARD:1")
    said = run("import_medquad", folder, "--publish")
    assert said.out.startswith("1 read: 1 created")
    row = Condition.objects.get(pk=NUMBER)
    assert list(row.categories.all()) == [bones]
    assert row.other_names.filter(name="Ringing knee").exists()
    assert TEXT in texts()
    assert Fact.objects.filter(condition=row, kind="code").exists()
    write(folder, words="another arthropathy")
    assert run("import_medquad", folder, "--publish").out.startswith("1 read: 0 created, 1 updated")
    assert list(Condition.objects.get(pk=NUMBER).categories.all()) == [bones]
    assert Fact.objects.filter(condition=row, kind="code").exists()


@pytest.mark.parametrize("is_loaded", [True, False])
def test_a_name_of_a_catalogue_that_was_accepted_is_no_text_of_an_editor(folder, is_loaded):
    if is_loaded:
        run("import_medquad", folder, "--publish")
    else:
        of_catalogue()
    row = Condition.objects.get(pk=NUMBER)
    proposals.accept_proposal(proposed_of_page(row, "name", name="Brittle knee"), by=build.reviewer())
    write(folder, words="another arthropathy")
    said = run("import_medquad", folder, "--publish", "--notes")
    assert said.out.startswith("1 read: 0 created, 1 updated, 0 unchanged, 0 refused; 0 published.")
    assert "another arthropathy" in texts()
    assert Condition.objects.get(pk=NUMBER).name == "Brittle knee"
    assert "An editor is working on this page" in said.out
    again = run("import_medquad", folder, "--publish")
    assert again.out.startswith("1 read: 0 created, 0 updated, 1 unchanged")


def test_a_text_that_an_editor_changed_is_refused_although_a_name_was_accepted_too(folder):
    run("import_medquad", folder)
    row = Condition.objects.get(pk=NUMBER)
    proposals.accept_proposal(proposed_of_page(row, "name", name="Brittle knee"), by=build.reviewer())
    build.change(Condition.objects.get(pk=NUMBER), summary="<p>Ours.</p>")
    write(folder, words="another arthropathy")
    assert "An editor has changed this page" in run("import_medquad", folder).out


# Numbers that pages carry.


@pytest.mark.parametrize("code", ["GARD:0900301", "900301"])
def test_a_text_goes_to_the_page_that_carries_its_number(client, folder, code):
    carries(of_catalogue(OTHER), code)
    said = run("import_medquad", folder, "--publish")
    place = folder / "0000001.xml"
    assert lines(said, "told") == [
        f"told     {place}: 900301 loaded onto page 900555, which carries that number."
    ]
    shown = client.get("/diseases/900555/vitreous-knee")
    assert TEXT in shown.content.decode()
    assert NAME in shown.context["page"].other_names
    assert (shown.context["page"].name, Condition.objects.count()) == ("Vitreous knee", 1)
    before = everything()
    again = run("import_medquad", folder, "--publish")
    assert again.out.startswith("1 read: 0 created, 0 updated, 1 unchanged")
    assert lines(again, "told") == lines(said, "told")
    assert everything() == before


def test_a_page_that_carries_the_number_and_has_text_keeps_it(folder):
    carries(build.published("Glass knee", number=OTHER).condition)
    before = everything()
    said = run("import_medquad", folder, "--publish")
    assert "900301 is carried by page 900555. Glass knee (900555) has text of its own" in said.out
    assert everything() == before


def test_a_number_that_several_pages_carry_is_refused_with_theirs(folder):
    for number in (OTHER, OTHER + 1):
        carries(of_catalogue(number, f"Knee {number}"))
    before = everything()
    said = run("import_medquad", folder, "--publish")
    assert "Several pages carry the number 900301: 900555, 900556." in said.out
    assert everything() == before


def test_a_page_takes_the_text_of_its_own_number_before_that_of_one_it_carries(folder):
    carries(of_catalogue(OTHER))
    write(folder, "0000002.xml", OTHER, "of its own number")
    for _ in "twice":
        said = run("import_medquad", folder, "--publish")
        (refused,) = lines(said, "refused")
        assert refused.startswith(f"refused  {folder / '0000001.xml'}: The number 900301 is carried by page")
        assert refused.endswith("Page 900555 has the text of 0000002.xml; nothing was changed.")
        assert "of its own number" in texts(OTHER)


def test_a_code_that_an_editor_hid_leads_nowhere(folder):
    facts.hide_fact(carries(of_catalogue(OTHER)), by=build.editor())
    run("import_medquad", folder)
    assert TEXT in texts(NUMBER)


# Doubles.


def test_a_page_of_the_same_name_under_another_number_is_told_each_time(folder):
    of_catalogue(OTHER, "Glass Knee syndrome")
    of_catalogue(OTHER + 1, "Something else")
    for _ in "twice":
        said = run("import_medquad", folder, "--publish")
        assert [line.partition(".xml: ")[2] for line in lines(said, "told")] == [
            "Likely a double: 900301 “Glass knee syndrome” has the name of page 900555 “Glass Knee syndrome”."
        ]
    assert Edition.objects.current().filter(condition=NUMBER).exists()


def test_a_page_that_was_withdrawn_is_no_double(folder):
    gone = build.published(NAME, number=OTHER).condition
    withdraw(gone, by=build.reviewer(), note="Merged")
    assert not lines(run("import_medquad", folder), "told")


def test_a_number_with_a_page_of_its_own_that_another_carries_is_told_as_a_double(folder):
    of_catalogue(NUMBER)
    carries(of_catalogue(OTHER, "Another knee"))
    said = run("import_medquad", folder)
    assert "page 900555 carries the number 900301, which has its own page" in said.out
    assert TEXT in texts(NUMBER)
    assert not texts(OTHER)


@pytest.fixture
def term():
    joints = source()
    row = FeatureTerm.objects.create(code="HP:0002829", name="Arthralgia", source=joints)
    FeatureName.objects.create(
        term=row, name="Arthralgia", folded="arthralgia", language="en", kind="label", source=joints
    )
    return row


def test_features_are_linked_when_they_are_loaded(folder, term):
    run("import_medquad", folder, "--publish")
    assert Fact.objects.get(label="Arthralgia").term == term
    assert FeatureTerm.objects.get().conditions_count == 1


def test_features_that_were_loaded_before_an_import_broke_off_are_linked(folder, term, monkeypatch):
    write(folder, "0000002.xml", OTHER)
    load = Loader.load

    def dying(self, item):
        if item.document.number == OTHER:
            raise KeyboardInterrupt
        return load(self, item)

    monkeypatch.setattr(Loader, "load", dying)
    with pytest.raises(KeyboardInterrupt):
        run("import_medquad", folder, "--publish")
    assert Fact.objects.get(label="Arthralgia").term == term
    assert FeatureTerm.objects.get().conditions_count == 1
