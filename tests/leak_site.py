"""A site with a marked word in everything that readers must not see, and all of its public addresses."""

from conditions.actions import post_question, publish_again, shelve_all, withdraw, withdraw_question
from conditions.models import (
    Category,
    CategoryHead,
    Condition,
    Edition,
    FeatureTerm,
    Question,
    Section,
    Source,
)
from conditions.search.index import index_question
from tests import asking_samples, build, classes

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
        self.feature = FeatureTerm.objects.create(
            code="HP:0000001", name="Glassy joints", source=Source.objects.create(name="Ontology")
        )
        self.draft = self.make_draft()
        self.withdrawn = self.make_withdrawn()
        self.edition = self.make_published()
        self.change_unpublished()
        self.make_questions()
        self.make_places()

    def shows(self, label: str = WORD) -> dict:
        return {"kind": "feature", "label": label, "lay_label": label, "term": self.feature}

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
            facts=({"kind": "onset", "label": WORD}, self.shows()),
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
            facts=(self.shows(),),
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
            facts=(
                {"kind": "onset", "label": "Childhood"},
                {"kind": "gene", "scheme": "hgnc", "code": "HGNC:1", "label": "GLS"},
                {"kind": "name", "language": "es", "label": f"{WORD} de vidrio", "is_hidden": True},
                {"kind": "name", "language": "es", "label": "Rodilla de vidrio"},
                *(hidden_fact("gene"), hidden_fact("feature")),
                *(self.shows(label="Glassy"), hidden_fact("feature") | {"term": self.feature}),
            ),
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
        row.other_names.create(name=f"{WORD} nueva", language="es")
        for number in (1, 2):
            changed = Condition.objects.get(number=number)
            changed.name, changed.slug = f"{WORD} renamed {number}", f"{SLUG}-{number}"
            changed.save()
        Condition.objects.filter(number=901).update(name=f"{WORD} renamed", slug=f"{SLUG}-9")

    def make_places(self) -> None:
        """A class on top of all pages, and a hidden place; everything below it is on the shelf as well."""
        top = classes.node("T:0", "Joint group")
        hidden = classes.node(SLUG, WORD)
        for number in (1, 2, 900, 901):
            row = Condition.objects.get(number=number)
            classes.under(classes.node(f"T:{number}", f"{row.editions.first() or WORD}", row), top)
        classes.under(classes.node_of(1), hidden, is_hidden=True)
        CategoryHead.objects.create(category=self.category, node=top)
        classes.count()
        shelve_all()

    def make_questions(self) -> None:
        """One posted with its public wording, changed since; one waiting; one that was taken down; one on the
        draft, which a published page would show. In Spanish, one posted and one taken down.
        """
        row = Condition.objects.get(number=1)
        asked = build.question(row, "Can glass joints heal?", opener=f"<p>Some.{build.cite(self.work)}</p>")
        post_question(asked, by=build.moderator(), on=build.DAY, note=WORD)
        Question.objects.filter(pk=asked.pk).update(question=f"{WORD}?", opener=HIDDEN)
        secret = {"heading": WORD, "body": HIDDEN}
        build.question(row, f"{WORD} waits?", opener=HIDDEN, topics=(secret,))
        withdraw_question(build.posted(row, f"{WORD} taken?", opener=HIDDEN), by=build.moderator(), note=WORD)
        spanish = build.posted(row, "¿Se cura?", language="es", topics=({"section": "summary"},))
        Question.objects.filter(pk=spanish.pk).update(question=f"{WORD}?", opener=HIDDEN)
        taken = build.posted(row, f"¿{WORD} retirada?", language="es", opener=HIDDEN)
        withdraw_question(taken, by=build.moderator(), note=WORD)
        spanish.other_conditions.add(900, 901)
        early = build.posted(
            self.draft, f"{WORD} early?", opener=f"{HIDDEN}<p>So.{build.cite(self.secret_work)}</p>"
        )
        early.other_conditions.add(row)
        index_question(early)


# Public addresses without arguments.
PLAIN = (
    *(
        "home",
        "search",
        "search-suggest",
        "diseases",
        "browse",
        "categories",
        "organizations",
        "glossary",
        "robots",
        "sitemap",
    ),
    *("about", "editorial-policy", "contact", "privacy", "accessibility"),
    *("favicon", "admin-without-slash", "questions", "question-categories", "questions-feed"),
    *("espanol", "es-questions", "es-question-categories", "es-privacy"),
    *("tree", "genes", "recent", "recent-feed", "spanish-names"),
    *("symptoms", "symptoms-suggest", "features"),
)


def lists_of(site: Site) -> dict[str, list[list]]:
    """Lists by class and by gene, that of the hidden gene among them."""
    codes = [f"T:{number}" for number in (0, 1, 2, 900, 901)] + [SLUG]
    return {
        "tree-roots": [["mondo"], ["doid"], [SLUG]],
        "class": [["mondo", code] for code in codes],
        "genes-letter": [[letter] for letter in ("G", "g", WORD[0], "0-9")],
        "gene": [["GLS"], ["gls"], [SLUG]],
    }


# Name of a public address -> all that a stranger would try there.
def samples(site: Site) -> dict[str, list[list]]:
    pages = [[1, "glass-knee"], [2, "joint-diseases"], [900, SLUG], [901, f"{SLUG}-withdrawn"], [1, SLUG]]
    kinds = [*(kind for kind, _ in Section._meta.get_field("kind").choices)]
    kinds += ["research", "organizations", "learn-more", "questions", "references"]
    works, groups = (site.work.pk, site.secret_work.pk), (site.organization.pk, 999)
    numbers = [1, 2, 900, 901]
    return {
        **{name: [[]] for name in PLAIN},
        "sitemap-section": [
            [part]
            for part in (
                "pages",
                "lists",
                "questions",
                "question-lists",
                "features",
                "references",
                "conditions-0",
                "classes-0",
            )
        ],
        "browse-letter": [[letter] for letter in ("G", "J", "Q", "q", "0-9")],
        **lists_of(site),
        "feature": [["HP:0000001"], ["HP:0000002"], [SLUG]],
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
        **{
            name: [[*page, number] for page in pages for number in range(1, 6)]
            for name in ("question", "question-json", "question-helpful")
        },
        **dict.fromkeys(("condition-questions", "es-condition-questions"), pages),
        **{name: [["joints"], [SLUG]] for name in ("question-category", "es-question-category")},
        "organization-number": [[number] for number in groups],
        "organization": [[number, slug] for number in groups for slug in ("glass-knee-circle", SLUG)],
        "glossary-term": [["brittle"], [SLUG]],
        "citation": [[number] for number in works],
        **asking_samples.of(SLUG),
    }
