"""A comparison in which every part differs in every way: for the gallery, and for the tests of comparing."""

from conditions.editions import FrozenName, FrozenOrganization, FrozenSection, Payload
from conditions.editions.compare import Comparison, Labels, Named, compare

OLD = Payload(
    name="Glass knee",
    slug="glass-knee",
    is_rare=True,
    other_names=(FrozenName("Brittle knee", "en"), FrozenName("Fragile knee", "en")),
    categories=(3, 5),
    parents=(7,),
    sections=(
        FrozenSection(
            "summary",
            "What is it?",
            "<p>Glass joints break like a <dfn data-term='1'>cup</dfn>"
            "<cite data-citation='1'></cite>. Rest helps.</p><p>This paragraph goes away.</p>",
            "2010-04-08",
            (1,),
        ),
        FrozenSection("symptoms", "", "<p>Knees creak.</p>", "2010-04-08", ()),
        FrozenSection("cause", "", "<table><tr><td>Age</td><td colspan='2'>9</td></tr></table>", None, ()),
        FrozenSection("treatment", "", "<p>None is known.</p>", "2010-04-08", (1,)),
        FrozenSection("prognosis", "", "<p>Good.</p>", "2010-04-08", ()),
    ),
    organizations=(
        FrozenOrganization("supporting", 11),
        FrozenOrganization("supporting", 12),
        FrozenOrganization("general", 13),
    ),
    resources=(21, 22),
)
NEW = Payload(
    name="Glass knee disease",
    slug="glass-knee-disease",
    is_rare=False,
    other_names=(FrozenName("Fragile knee", "en"), FrozenName("Brittle knee", "en")),
    categories=(5, 6),
    parents=(8,),
    sections=(
        FrozenSection(
            "summary",
            "",
            "<p>Glass joints break like a <dfn data-term='1'>cup</dfn><cite data-citation='2'></cite>. "
            "Rest <a href='https://example.org/rest'>helps most people</a>.</p>"
            "<ul><li>A first item</li><li>A second</li></ul>",
            "2026-11-01",
            (2,),
        ),
        FrozenSection("symptoms", "", "<p>Knees creak.</p>", "2010-04-08", ()),
        FrozenSection("cause", "", "<table><tr><td>Age</td><td>9</td></tr></table>", None, ()),
        FrozenSection("diagnosis", "", "<p>By ear.</p>", "2026-11-01", ()),
        FrozenSection("prognosis", "Outlook", "<p>Good.</p>", None, (2,)),
    ),
    organizations=(FrozenOrganization("supporting", 11), FrozenOrganization("general", 12)),
    resources=(22,),
)
LABELS = Labels(
    works={
        1: Named(1, "Lee A. Knees of glass. J Glass. 2019.", "Lee 2019"),
        2: Named(2, "Cho B. Rest. J Glass. 2024.", "Cho 2024"),
    },
    terms={1: Named(1, "cup")},
    organizations={11: Named(11, "Glass Circle"), 12: Named(12, "Zebra Union"), 13: Named(13, "Aid for All")},
    resources={21: Named(21, "PubMed lists articles."), 22: Named(22, "A guide for families.")},
    categories={3: Named(3, "Bones"), 5: Named(5, "Joints"), 6: Named(6, "Glass")},
    parents={7: Named(7, "Knee diseases"), 8: Named(8, "Glass diseases")},
)


def sample_comparison() -> Comparison:
    return compare(OLD, NEW, LABELS)
