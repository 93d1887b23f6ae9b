"""A small hierarchy of features of our own making, and conditions that show some of them.

all ─┬─ bones ─┬─ limbs ─── short arms ─── very short arms
     │         │       └── bent fingers
     │         └─ skull ─┬─ large head
     │                   └─ small head
     ├─ nerves ─┬─ seizures ─┬─ absences
     │          │            └─ fever seizures
     │          └─ weak muscles
     └─ eyes ─── clouded lens
"""

from conditions.models import FeatureLink, FeatureName, FeatureTerm, Source
from conditions.search.feature_reading import forget
from gard.lib.folding import fold
from tests import build

LINKS = {
    "bones": "all",
    "limbs": "bones",
    "short arms": "limbs",
    "very short arms": "short arms",
    "bent fingers": "limbs",
    "skull": "bones",
    "large head": "skull",
    "small head": "skull",
    "nerves": "all",
    "seizures": "nerves",
    "absences": "seizures",
    "fever seizures": "seizures",
    "weak muscles": "nerves",
    "eyes": "all",
    "clouded lens": "eyes",
}
NAMES = ("all", *LINKS)
KEYS = {name: key for key, name in enumerate(NAMES, start=1)}
CODES = {name: f"HP:{key:07d}" for name, key in KEYS.items()}
PAIRS = [(KEYS[child], KEYS[parent]) for child, parent in LINKS.items()]


def rows(shown: dict[int, dict[str, str]]) -> list[tuple[int, int, str]]:
    """Condition -> feature -> frequency, as the index takes them."""
    return [
        (number, KEYS[name], frequency)
        for number, features in sorted(shown.items())
        for name, frequency in features.items()
    ]


class Terms:
    """The terms in the database, by name."""

    def __init__(self, *, with_links: bool = True, names: tuple[str, ...] = NAMES) -> None:
        self.source, _ = Source.objects.get_or_create(name="Ontology of ours", licence="CC0")
        self.rows = {name: self.add(name) for name in names}
        if with_links:
            FeatureLink.objects.bulk_create(
                FeatureLink(child=self.rows[child], parent=self.rows[parent], source=self.source)
                for child, parent in LINKS.items()
            )
        forget()

    def add(self, name: str, **fields) -> FeatureTerm:
        given = {
            "code": CODES.get(name, "HP:0999999"),
            "name": f"Medical {name}",
            "lay_name": name.capitalize(),
        }
        row = FeatureTerm.objects.create(source=self.source, **given | fields)
        self.called(row, row.name, "label")
        if row.lay_name:
            self.called(row, row.lay_name, "lay")
        return row

    def called(self, row: FeatureTerm, name: str, kind: str, language: str = "en") -> None:
        FeatureName.objects.create(
            term=row, name=name, folded=fold(name), kind=kind, language=language, source=self.source
        )

    def __getitem__(self, name: str) -> FeatureTerm:
        return self.rows[name]

    def fact(self, name: str, frequency: str = "", **more) -> dict:
        term = self.rows[name]
        given = {"kind": "feature", "scheme": "hpo", "code": term.code, "label": term.name}
        return given | {"term": term, "frequency": frequency, "source": self.source} | more

    def published(self, name: str, features: dict[str, str], **more):
        """A page that readers see; feature -> frequency."""
        facts = tuple(self.fact(feature, frequency) for feature, frequency in features.items())
        return build.published(name, facts=facts, **more)
