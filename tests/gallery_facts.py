"""Sample facts with every picture: for the gallery, which is also a test."""

from conditions.pages.fact_views import (
    Classification,
    DefinitionView,
    FeatureGroup,
    FeatureView,
    GlanceRow,
    GlanceValue,
    NamedLink,
    SourceNote,
    Standing,
    SystemGroup,
)
from conditions.pages.pictures import bar_of, family_of, rate_scale, share_of, timeline
from conditions.pages.pictures.inheritance import FAMILIES

CATALOGUE = SourceNote("Orphanet", "2025-12", "CC BY 4.0", "https://www.orphadata.com/", 1)
ONTOLOGY = SourceNote("HPO", "2026-02-16", "", "https://hpo.jax.org/", 2)
MODES = tuple(FAMILIES)


def glance() -> tuple[GlanceRow, ...]:
    """A row of every kind; all ways of being passed on that have a picture, and one in words only."""
    codes = (
        ("ORPHA 324636", "https://www.orpha.net/"),
        ("MeSH D000081", ""),
        ("OMIM 123456", "https://omim.org/"),
    )
    both, one = (CATALOGUE, ONTOLOGY), (CATALOGUE,)
    rates = ("1-9 / 100 000", "<1 / 1 000 000")
    shares = [share for rate in rates if (share := share_of(rate))]
    gene = GlanceValue(
        "SMP1", "", "https://www.genenames.org/", one, relations=("causes-by-loss", "candidate")
    )
    ways = tuple(GlanceValue(mode, "", "", both, mode, family_of(mode)) for mode in MODES)
    return (
        GlanceRow(
            "onset",
            "Age of onset",
            (
                GlanceValue("Childhood", "", "", both, "childhood"),
                GlanceValue("Elderly", "", "", one, "elderly"),
            ),
            timeline(["childhood", "elderly"]),
        ),
        GlanceRow("inheritance", "Inheritance", (*ways, GlanceValue("Sporadic", "", "", one, "sporadic"))),
        GlanceRow(
            "prevalence",
            "How common",
            tuple(GlanceValue(rate, "Europe", "", one) for rate in rates),
            scale=rate_scale(shares),
        ),
        GlanceRow("gene", "Gene", (gene,)),
        GlanceRow("code", "Code", tuple(GlanceValue(text, "", url, one) for text, url in codes)),
    )


ROWS = (
    ("Ostealgia", "Bone pain", "HP:0002653", "17/20", "very-frequent", "skeleton"),
    ("Fever", "", "HP:0001945", "", "frequent", "whole-body"),
    ("Fatigue", "Tiredness", "HP:0012378", "", "frequent", "whole-body"),
    ("Jaundice", "Yellow skin", "", "", "", "digestion"),
)


def views() -> tuple[FeatureView, ...]:
    """With and without everyday words, code, figure and frequency; of two sources."""
    return tuple(
        FeatureView(
            term,
            lay,
            code,
            f"https://hpo.jax.org/browse/term/{code}" if code else "",
            figure,
            (CATALOGUE, ONTOLOGY) if figure else (ONTOLOGY,),
            system,
            often,
            bar_of(often, figure) if figure else None,
            f"/diseases/feature/{code}" if code else "",
        )
        for term, lay, code, figure, often, system in ROWS
    )


def features() -> tuple[FeatureGroup, ...]:
    pain, fever, fatigue, jaundice = views()
    return (
        FeatureGroup("very-frequent", "Very often (80-99 %)", (pain,), bar_of("very-frequent")),
        FeatureGroup("frequent", "Often (30-79 %)", (fever, fatigue), bar_of("frequent")),
        FeatureGroup("", "How often is not known", (jaundice,)),
    )


def systems() -> tuple[SystemGroup, ...]:
    pain, fever, fatigue, jaundice = views()
    return (
        SystemGroup("whole-body", "Whole body", (fever, fatigue), "/diseases/features?system=whole-body"),
        SystemGroup("skeleton", "Bones and joints", (pain,)),
        SystemGroup("", "Other", (jaundice,)),
    )


def definitions() -> tuple[DefinitionView, ...]:
    return (
        DefinitionView("A sample condition of the bone marrow.\n\nIt is rare.", "en", (CATALOGUE, ONTOLOGY)),
        DefinitionView("Another catalogue words it so.", "en", (ONTOLOGY,)),
    )


def classification() -> Classification:
    """Linked and unlinked classes, more ways and more classes than are shown."""
    top, marrow = NamedLink("Diseases", "/diseases/tree/mondo/1"), NamedLink("Marrow conditions", "")
    blood = NamedLink("Blood diseases", "/diseases/1/blood-diseases")
    return Classification(
        (
            Standing((CATALOGUE,), ((top, blood, marrow), (top, marrow)), "/diseases/tree/orpha/558", True),
            Standing((ONTOLOGY,), ((top,),), "/diseases/tree/mondo/7", False),
        ),
        (NamedLink("Sample condition of children", "/diseases/2/sample"), NamedLink("Adult form", "")),
        (CATALOGUE, ONTOLOGY),
        "/diseases/tree/mondo/7",
    )
