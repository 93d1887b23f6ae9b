"""Plans: what is read from them, and what a person is told about a mistake."""

import pytest

from conditions.importers.catalogue.plan import BadPlan, read_plan
from conditions.importers.catalogue.records import Format

FORMATS = {"tiny": Format("tiny", "Tiny", lambda path: iter(()), lambda path: "2.0")}
GOOD = """
[[source]]
name = "Joints"
licence = "CC0"
url = "https://joints.example.org/"
makes_conditions = true
files = [{format = "tiny", path = "a.tiny"}]

[[source]]
name = "Orphans"
licence = "CC BY 4.0"
release = "7"
files = [{format = "tiny", path = "a.tiny"}]
"""


@pytest.fixture
def plan(tmp_path):
    def read(text: str):
        (tmp_path / "a.tiny").write_text("x", encoding="utf-8")
        path = tmp_path / "plan.toml"
        path.write_text(text, encoding="utf-8")
        return read_plan(path, FORMATS)

    return read


def test_trust_follows_the_order_and_the_release_comes_from_the_plan_or_the_file(plan):
    first, second = plan(GOOD).sources
    assert (first.name, first.trust, first.makes_conditions, first.release_now()) == (
        "Joints",
        1,
        True,
        "2.0",
    )
    assert (second.name, second.trust, second.makes_conditions, second.release_now()) == (
        "Orphans",
        2,
        False,
        "7",
    )
    assert first.files[0].path.name == "a.tiny"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("[[source]]", "[[source"), "this is not TOML"),
        (("[[source]]", "[[sources]]"), "sources: Not known here; expected source."),
        (('licence = "CC0"', ""), "line 2, source[0].licence: Expected a text"),
        (('name = "Orphans"', 'name = "Joints"'), "line 10, source[1].name: “Joints” is given twice"),
        (('release = "7"', "release = 7"), "line 12, source[1].release: Expected a text of at most 60"),
        (('release = "7"', 'version = "7"'), "source[1].version: Not known here; expected files, licence"),
        (("= true", '= "yes"'), "source[0].makes_conditions: Expected true or false."),
        (("https://joints", "ftp://joints"), "source[0].url: "),
        (
            ('"tiny", path', '"big", path'),
            "source[0].files[0].format: 'big' is no format; expected one of: tiny.",
        ),
        (('path = "a.tiny"}', 'path = "b.tiny"}'), "source[0].files[0].path: There is no file"),
        (('path = "a.tiny"}', 'path = "a.tiny", x = 1}'), "source[0].files[0].x: Not known here"),
        (('files = [{format = "tiny", path = "a.tiny"}]', "files = []"), "source[0].files: Expected a list"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_was_expected(plan, change, said):
    with pytest.raises(BadPlan) as caught:
        plan(GOOD.replace(*change, 1))
    assert said in str(caught.value)


MISTAKEN = """
[[source]]
licence = "CC0"
url = "ftp://joints.example.org/"
files = [  # {not this one}
  {format = "tiny", path = "a.tiny"},
  {format = "tiny", path = "gone {x}.tiny"},
  {format = "big", path = "gone.tiny"},
]

[[source]]
name = "Orphans"
licence = 7
files = [{format = "tiny", path = "a.tiny"}, {format = "huge", path = "a.tiny"}]
colour = "red"
"""


def test_all_mistakes_are_told_at_once_each_with_its_own_line(plan, tmp_path):
    with pytest.raises(BadPlan) as caught:
        plan(MISTAKEN)
    told = [line.removeprefix(f"{tmp_path / 'plan.toml'}: ") for line in str(caught.value).splitlines()]
    assert [line.split(": ")[0] for line in told] == [
        "line 2, source[0].name",
        "line 4, source[0].url",
        "line 7, source[0].files[1].path",
        "line 8, source[0].files[2].format",
        "line 8, source[0].files[2].path",
        "line 15, source[1].colour",
        "line 13, source[1].licence",
        "line 14, source[1].files[1].format",
    ]


def test_an_empty_plan_and_a_missing_one_are_refused(plan, tmp_path):
    with pytest.raises(BadPlan, match="Expected one"):
        plan("")
    with pytest.raises(BadPlan, match="cannot be read"):
        read_plan(tmp_path / "nowhere.toml", FORMATS)
