"""The search by symptom as readers meet it."""

import pytest

from conditions.actions import withdraw
from conditions.models import Fact, FeatureTerm
from conditions.search.feature_reading import features_and_words, forget
from conditions.views.symptoms import address
from tests import build
from tests.feature_tree import CODES, Terms
from tests.reader import leaves_no_trace, only_reads, read, said, text_of, words_of

pytestmark = pytest.mark.django_db
TEMPLATE = "conditions/symptoms.html"


@pytest.fixture(scope="module", autouse=True)
def terms(rows_of_the_module):
    with rows_of_the_module():
        terms = Terms()
        terms["large head"].names.create(
            name="Cabeza grande", folded="cabeza grande", kind="label", language="es", source=terms.source
        )
        terms.published("Glass knee", {"large head": "very-frequent", "absences": "occasional"})
        terms.published("Stone knee", {"very short arms": "", "clouded lens": ""})
        terms.published("Clay knee", {"large head": "", "seizures": "excluded", "short arms": ""})
        for number in range(8):
            terms.published(f"Weak {number}", {"weak muscles": ""})
        return terms


@pytest.fixture(autouse=True)
def read_anew():
    """What is kept in memory knows nothing of rows that were rolled back."""
    forget()
    features_and_words()


def look(*has: str, without: tuple[str, ...] = ()) -> str:
    return address([CODES.get(name, name) for name in has], [CODES[name] for name in without])


def fits(client, *has: str, without: tuple[str, ...] = ()) -> list[str]:
    return [fit.condition.name for fit in client.get(look(*has, without=without)).context["fits"]]


def suggested(client, query: str, **chosen):
    response = client.get("/symptoms/suggest", {"q": query, **chosen})
    assert (response.status_code, response.headers["Content-Type"]) == (200, "application/json")
    leaves_no_trace(response)
    return response.json()


def test_features_are_suggested_while_somebody_types_and_lead_to_the_search_with_them(client):
    answer = suggested(client, "cabeza", has=CODES["seizures"], **{"not": CODES["short arms"]})
    (row,) = answer["suggestions"]
    assert row["url"] == look("seizures", "large head", without=("short arms",)) + "#chosen"
    assert (row["kind"], row["parts"]) == ("feature", [{"text": "Cabeza grande", "is_match": False}])
    assert answer["said"] == said("search.suggest.some", total=1)
    assert client.get(row["url"]).status_code == 200


@pytest.mark.parametrize("query", ["", "l", "xqzzt", "%"])
def test_nothing_is_suggested_for_nothing(client, query):
    assert suggested(client, query) == {"said": said("search.suggest.none"), "suggestions": []}


def test_what_is_chosen_already_is_not_suggested_again_and_no_more_than_can_be_compared(client):
    assert suggested(client, "cabeza", has=CODES["large head"])["suggestions"] == []
    full = [f"HP:77000{number}" for number in range(10, 40)]
    FeatureTerm.objects.bulk_create(
        FeatureTerm(code=code, name=code, source=FeatureTerm.objects.first().source) for code in full
    )
    assert suggested(client, "cabeza", has=full)["suggestions"] == []


def test_the_box_asks_for_suggestions_with_a_script_and_is_a_form_without(client):
    page = text_of(client.get("/symptoms"))
    form = '<form class="symptom-form" action="/symptoms#offers" method="get"'
    assert f'{form} data-suggest="/symptoms/suggest"' in page
    only_reads(client, "/symptoms/suggest")


def test_the_empty_page_says_what_it_is_and_what_it_is_not(client):
    response = read(client, "/symptoms", template=TEMPLATE, queries=2)
    words = words_of(response)
    assert said("symptoms.no-diagnosis.heading") in words
    assert "Show what worries you to a doctor" in words
    assert "emergency number" in words
    assert said("symptoms.begin") in words
    assert '<meta name="robots" content="noindex">' not in text_of(response)
    assert 'aria-current="page">Symptoms</a>' in text_of(response)


def test_words_lead_to_features_that_can_be_added_or_ruled_out(client):
    response = read(client, "/symptoms?q=large+haed", template=TEMPLATE, queries=3)
    (offer, *_) = response.context["offers"]
    assert (offer.name, offer.medical, offer.conditions) == ("Large head", "Medical large head", 2)
    assert offer.has_url == f"{look('large head')}#chosen"
    assert offer.without_url == f"{look(without=('large head',))}#chosen"
    assert '<meta name="robots" content="noindex">' in text_of(response)


def test_a_spanish_name_is_understood_and_said(client):
    response = read(client, "/symptoms?q=cabeza")
    assert response.context["offers"][0].name == "Large head"
    assert '<span lang="es">also called Cabeza grande</span>' in text_of(response)


@pytest.mark.parametrize("typed", ["HP:0000007", "hp_7", "HPO 0000007"])
def test_a_code_can_be_typed(client, typed, terms):
    assert CODES["large head"] == "HP:0000008"
    response = client.get("/symptoms", {"q": typed.replace("7", "8")})
    assert response.context["offers"][0].name == "Large head"


def test_what_is_typed_keeps_what_was_chosen(client):
    html = text_of(read(client, f"{look('absences', without=('seizures',))}&q=head"))
    assert f'<input type="hidden" name="has" value="{CODES["absences"]}">' in html
    assert f'<input type="hidden" name="not" value="{CODES["seizures"]}">' in html
    assert f"/symptoms?has={CODES['absences']}&amp;has={CODES['large head']}&amp;not=" in html


def test_words_that_nobody_knows_are_said_back_as_text(client):
    response = read(client, "/symptoms?q=%3Cscript%3Exqzzt")
    assert "<script>xqzzt" not in text_of(response)
    assert "We know no sign or symptom called “<script>xqzzt”." in words_of(response)


def test_the_conditions_that_fit_say_what_matches_what_comes_close_and_what_is_missing(client):
    address = look("large head", "very short arms", "clouded lens")
    response = read(client, address, template=TEMPLATE, queries=5)
    first, *_ = response.context["fits"]
    assert first.condition.name == "Stone knee"
    words = words_of(response)
    assert "Named for this condition: 2 of 3" in words
    assert "Very short arms: for this condition we know of Short arms, which says it less exactly" in words
    assert "Large head Very often (80-99 %)" in words
    assert said("symptoms.results.missing") in words


def test_a_kind_of_a_chosen_feature_comes_close(client):
    response = read(client, look("seizures"))
    (found,) = response.context["fits"]
    assert (found.condition.name, found.narrower[0].own) == ("Glass knee", "Absences")
    words = words_of(response)
    assert "Seizures: this condition has Absences, which is a kind of it Sometimes (5-29 %)" in words


def test_what_is_said_not_to_be_seen_speaks_against_a_condition(client):
    response = client.get(look("large head", "short arms", "absences"))
    found = {fit.condition.name: fit for fit in response.context["fits"]}
    assert [line.name for line in found["Clay knee"].excluded] == ["Absences"]
    assert said("symptoms.results.excluded", name="Absences") in words_of(response)


def test_what_a_person_does_not_have_moves_conditions_down_and_is_said(client):
    assert fits(client, "large head")[:2] == ["Glass knee", "Clay knee"]
    response = client.get(look("large head", without=("seizures",)))
    first, second, *_ = response.context["fits"]
    assert (first.condition.name, second.condition.name) == ("Clay knee", "Glass knee")
    assert said("symptoms.results.denied", name="Seizures") in words_of(response)


def test_only_what_is_not_there_finds_nothing_and_says_why(client):
    response = read(client, look(without=("seizures",)))
    assert said("symptoms.only-absent") in words_of(response)
    assert response.context["fits"] == ()


def test_nothing_that_fits_is_said_without_a_verdict(client, terms):
    code = terms.add("alone").code
    features_and_words()
    assert said("symptoms.results.none") in words_of(read(client, look(code)))


def test_each_choice_can_be_taken_back_or_turned_round(client):
    response = client.get(look("seizures", "eyes", without=("large head",)))
    (first, second), (absent,) = response.context["present"], response.context["absent"]
    assert first.remove_url == f"{look('eyes', without=('large head',))}#chosen"
    assert second.turn_url == f"{look('seizures', without=('large head', 'eyes'))}#chosen"
    assert absent.turn_url == f"{look('seizures', 'eyes', 'large head')}#chosen"


def test_unknown_codes_are_said_and_the_rest_is_kept(client):
    response = read(client, look("HP:9999999", "<b>nonsense</b>", "large head"))
    words = words_of(response)
    assert said("symptoms.unknown") in words
    assert "HP:9999999" in words
    assert "<b>nonsense" not in text_of(response)
    assert [choice.name for choice in response.context["present"]] == ["Large head"]


def test_a_code_that_was_given_up_is_replaced(client, terms):
    terms.add("old head", code="HP:0777777", is_obsolete=True, successor=CODES["large head"])
    terms.add("gone", code="HP:0888888", is_obsolete=True, successor="HP:0666666")
    response = client.get(look("HP:0777777", "large head", "HP:0888888"))
    assert [choice.name for choice in response.context["present"]] == ["Large head", "Gone"]


def test_the_same_feature_on_both_sides_is_there(client):
    response = client.get(look("seizures", without=("seizures",)))
    assert [choice.name for choice in response.context["present"]] == ["Seizures"]
    assert response.context["absent"] == []


def test_too_many_features_are_said_and_no_more_can_be_added(client):
    FeatureTerm.objects.bulk_create(
        FeatureTerm(code=f"HP:01{n:05d}", name=f"Many {n}", source_id=FeatureTerm.objects.first().source_id)
        for n in range(23)
    )
    codes = [f"HP:01{n:05d}" for n in range(23)]
    features_and_words()
    response = read(client, f"{look(*codes)}&q=seizures")
    words = words_of(response)
    assert len(response.context["present"]) == 20
    assert said("symptoms.left-out", most=20, total=3) in words
    assert said("symptoms.full", most=20) in words
    assert ">Add<" not in text_of(response)


def test_a_site_without_features_says_so(client):
    Fact.objects.update(is_hidden=True)
    build.change(Fact.objects.first().condition, summary="<p>Saved.</p>")
    build.publish(Fact.objects.first().condition)
    features_and_words()
    response = read(client, "/symptoms")
    assert said("symptoms.none-known") in words_of(response)
    assert "<form class=" not in text_of(response).partition("<main")[2]


def test_what_was_withdrawn_or_hidden_a_moment_ago_is_not_shown(client, terms):
    assert "Stone knee" in fits(client, "clouded lens")
    Fact.objects.filter(label="Medical clouded lens").update(is_hidden=True)  # Past every mark.
    assert fits(client, "clouded lens") == []
    page = Fact.objects.get(label="Medical absences").condition
    assert "Glass knee" in fits(client, "absences")
    withdraw(page, by=build.reviewer(), note="x")
    assert fits(client, "large head")[0] == "Clay knee"
    assert "Glass knee" not in fits(client, "large head")


def test_a_draft_is_not_shown(client, terms):
    build.condition("Hidden draft", facts=(terms.fact("eyes"),))
    assert fits(client, "eyes") == ["Stone knee"]


@pytest.mark.parametrize("count", [1, 40])
def test_results_are_limited_and_cost_the_same_however_many_they_are(client, terms, count):
    for number in range(count):
        terms.published(f"Bent {number}", {"bent fingers": ""})
    features_and_words()
    response = read(client, look("bent fingers"), template=TEMPLATE, queries=5)
    assert len([fit for fit in response.context["fits"] if fit.same]) == min(count, 25)
    assert ("Here are the 25 that fit best." in words_of(response)) == (count > 25)


HOSTILE = (
    *("%", "'", '"', "';--", "a" * 10_000, "word " * 2000, "💥" * 500),
    *("\u202ertl", "{name}", "{{ 7*7 }}", "ſ", "HP:99999999999", "-1"),
)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_is_asked_breaks_the_page(client, text):
    response = client.get("/symptoms", {"q": text, "has": [text] * 300, "not": text})
    assert response.status_code == 200
    assert len(response.content) < 60_000
    leaves_no_trace(response)


def test_the_search_is_for_reading_only(client):
    only_reads(client, look("seizures"))
