"""What references may hold: addresses, numbers, codes, sentences, and what may be there only once."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from references.admin.fields import AbsoluteAddressField, CountriesField, LanguagesField
from references.identifiers import bare_doi, bare_pmid
from references.models import Citation, GlossaryTerm, Link, Organization, Resource, SiteText, TermForm
from references.models.validators import validate_absolute_url
from tests.references.desk import make

GOOD_ADDRESSES = (
    "https://example.org",
    "http://example.org/a%20b?q=1#part",
    "HTTPS://EXAMPLE.ORG/",
    "https://example.org:8443/x",
    "https://bücher.example/straße",
    "https://xn--bcher-kva.example/",
    "https://[2001:db8::1]/",
)
BAD_ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt://example.org/%0aalert(1)",
    "data:text/html,<script>",
    "ftp://example.org/file",
    "file:///etc/passwd",
    "mailto:a@example.org",
    "//example.org/page",
    "/page",
    "example.org",
    "www.example.org/page",
    "https:",
    "https://",
    "https:///page",
    "https:example.org",
    "https://exa mple.org/",
    "https://example.org/a b",
    "https://example.org/\nX",
    " https://example.org",
    "java\nscript:alert(1)",
    "https://example.org:port/",
    "https://example.org:99999/",
    "https://example.org:-1/",
    "https://:80/",
    "https://[2001:db8::1/",
    "https://[example]/",
    "\x01https://example.org/",
    "https://example.org/\x7f",
    "https:\\\\example.org\\page",
    "https://example.org\\@example.net/",
)


@pytest.mark.parametrize("address", GOOD_ADDRESSES)
def test_whole_addresses_are_kept_as_they_are(address):
    validate_absolute_url(address)
    assert AbsoluteAddressField().clean(address) == address


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_everything_else_is_refused_in_words(address):
    with pytest.raises(ValidationError) as refusal:
        validate_absolute_url(address)
    assert "https://" in refusal.value.messages[0]


@pytest.mark.parametrize("address", [a for a in BAD_ADDRESSES if a == a.strip()])
@pytest.mark.parametrize(
    ("model", "field", "fields"),
    [
        (Citation, "url", {"title": "Work"}),
        (Organization, "website", {"name": "Group"}),
        (Resource, "address", {"name": "Place", "sentence": "[[It]] helps."}),
    ],
)
def test_no_model_takes_a_bad_address(db, model, field, fields, address):
    with pytest.raises(ValidationError) as refusal:
        model(**fields, **{field: address}).full_clean()
    assert field in refusal.value.message_dict


def test_the_form_never_completes_an_address_by_guessing():
    with pytest.raises(ValidationError, match="Give the whole address"):
        AbsoluteAddressField().clean("example.org")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("12210812", "12210812"),
        (" PMID: 12210812 ", "12210812"),
        ("pmid12210812", "12210812"),
        ("PMID 0012210812", "12210812"),
        ("https://pubmed.ncbi.nlm.nih.gov/12210812/", "12210812"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/12210812", "12210812"),
        ("PMC1234567", "PMC1234567"),
        ("12a", "12a"),
        ("", ""),
    ],
)
def test_a_pmid_is_kept_as_a_bare_number(typed, kept):
    assert bare_pmid(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("10.1002/ajh.10111", "10.1002/ajh.10111"),
        ("https://doi.org/10.1002/ajh.10111", "10.1002/ajh.10111"),
        ("http://dx.doi.org/10.1002/ajh.10111", "10.1002/ajh.10111"),
        ("doi.org/10.1002/ajh.10111", "10.1002/ajh.10111"),
        ("DOI: 10.1002/ajh.10111.", "10.1002/ajh.10111"),
        ("doi 10.1002/ajh.10111", "10.1002/ajh.10111"),
        ("https://doi.org/10.1016%2FS0140-6736(10)61354-5", "10.1016/S0140-6736(10)61354-5"),
        ("ajh.10111", "ajh.10111"),
    ],
)
def test_a_doi_is_kept_without_its_address(typed, kept):
    assert bare_doi(typed) == kept


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (LanguagesField, "en, es", ["en", "es"]),
        (LanguagesField, "EN;es  en", ["en", "es"]),
        (LanguagesField, "pt-br, zh-hant, haw", ["pt-BR", "zh-Hant", "haw"]),
        (CountriesField, "us,CA", ["US", "CA"]),
        (CountriesField, " , ", []),
        (CountriesField, "", []),
    ],
)
def test_codes_are_typed_with_commas_and_kept_as_a_list(field, typed, kept):
    assert field().clean(typed) == kept
    assert not field().has_changed(kept, typed)


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        (LanguagesField, "English", "two-letter codes of languages"),
        (LanguagesField, "e", "“e”"),
        (CountriesField, "USA", "“USA”"),
        (CountriesField, "UK", "“UK”"),
        (CountriesField, "US, <b>", "“<b>”"),
    ],
)
def test_codes_that_are_none_are_named(field, typed, words):
    with pytest.raises(ValidationError, match=words):
        field().clean(typed)


@pytest.mark.parametrize("value", ["en", {"en": 1}, [1], ["e"], [""], ["much-too-long"]])
def test_the_model_takes_only_lists_of_codes(db, value):
    with pytest.raises(ValidationError):
        Organization(name="Group", languages=value).full_clean()


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"title": "Work", "pmid": "PMID 1"},
        {"title": "Work", "pmid": "0"},
        {"title": "Work", "doi": "ajh.10111"},
        {"title": "Work", "doi": "10.1002/with space"},
        {"title": "Work", "year": 1200},
        {"title": "Work", "kind": "film"},
        {"title": "Work", "accessed_on": "2010-04-08"},
    ],
)
def test_a_citation_that_makes_no_sense_is_refused(db, fields):
    with pytest.raises(ValidationError):
        Citation(**fields).full_clean()


@pytest.mark.parametrize(
    "fields", [{}, {"title": "Work", "accessed_on": "2010-04-08"}], ids=["says nothing", "read nowhere"]
)
def test_the_database_refuses_it_too(db, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        Citation.objects.create(**fields)


@pytest.mark.parametrize("number", [{"pmid": "12210812"}, {"doi": "10.1002/ajh.10111"}])
def test_one_work_has_a_number_and_a_merged_one_gives_it_up(db, number):
    work = make(Citation, "Work", **number)
    with pytest.raises(ValidationError, match="exists already"):
        Citation(title="Again", **number).full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        make(Citation, "Again", **number)
    Citation.objects.filter(pk=work.pk).update(merged_into=make(Citation, "Survivor"))
    make(Citation, "Again", **number)


def test_works_without_numbers_are_many(db):
    make(Citation, "One")
    make(Citation, "One")
    assert Citation.objects.count() == 2


@pytest.mark.parametrize(
    ("model", "first", "again"),
    [
        (Organization, {"website": "https://example.org"}, {"website": "https://example.org"}),
        (Resource, {}, {}),
        (GlossaryTerm, {"slug": "one"}, {"slug": "one"}),
    ],
)
def test_the_same_thing_is_there_once(db, model, first, again):
    make(model, "One", **first)
    with pytest.raises(IntegrityError), transaction.atomic():
        make(model, "One", **again)


def test_an_other_form_is_listed_once(db):
    term = make(GlossaryTerm, "Anaemia")
    TermForm.objects.create(term=term, form="anemia")
    with pytest.raises(IntegrityError), transaction.atomic():
        TermForm.objects.create(term=term, form="anemia")


def test_a_text_has_one_wording_in_each_language(db):
    SiteText.objects.create(key="home.heading", body="Welcome")
    SiteText.objects.create(key="home.heading", language="es", body="Bienvenidos")
    with pytest.raises(IntegrityError), transaction.atomic():
        SiteText.objects.create(key="home.heading", body="Hello")


@pytest.mark.parametrize(
    "sentence",
    ["No link.", "[[One]] and [[two]].", "[[Open", "[[]] empty", "[[It]] helps {who}.", "[[a [[b]] c]]"],
)
def test_a_sentence_has_one_linked_phrase_and_known_places(db, sentence):
    with pytest.raises(ValidationError) as refusal:
        Resource(name="Place", sentence=sentence, address="https://example.org/").full_clean()
    assert "sentence" in refusal.value.message_dict


@pytest.mark.parametrize(
    "fields",
    [
        {"address": "https://example.org/{who}"},
        {"address": "{name}"},
        {"address": "https://example.org/{code}"},
        {"automatic": "code"},
    ],
)
def test_an_address_has_known_places_only_and_says_which_code(db, fields):
    with pytest.raises(ValidationError):
        Resource(
            **{"name": "Place", "sentence": "[[It]]", "address": "https://example.org/", **fields}
        ).full_clean()


def test_a_link_points_at_one_thing(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        Link.objects.bulk_create([Link(holder="condition:1", state="working", label="Page")])
