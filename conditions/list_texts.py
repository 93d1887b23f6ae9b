"""The fixed sentences of the lists through which readers browse, as they ship."""

from references.site_texts import declare

declare(
    "Ways to browse",
    {
        "ways.heading": "More ways to look around",
        "ways.browse": "From A to Z",
        "ways.browse.about": "All conditions by name.",
        "ways.categories": "By category",
        "ways.categories.about": "By the part of the body, or by what causes them.",
        "ways.features": "By sign or symptom",
        "ways.features.about": "What conditions can bring with them, by the part of the body.",
        "ways.tree": "In the tree of diseases",
        "ways.tree.about": "From broad groups down to single conditions, as medical catalogues sort them.",
        "ways.genes": "By gene",
        "ways.genes.about": "For those who know which gene has changed.",
        "ways.spanish-names": "By Spanish name",
        "ways.spanish-names.about": "Names in Spanish that lead to our pages.",
        "ways.recent": "New and updated",
        "ways.recent.about": "Pages whose text was written or changed not long ago.",
        "lists.total": "Conditions: {total}",
        "lists.previous": "Previous",
        "lists.next": "Next",
        "lists.parts": "Parts of this list",
        "lists.beginnings": "Jump to names that begin with",
    },
)

declare(
    "Tree of diseases",
    {
        "tree.heading": "The tree of diseases",
        "tree.intro": "Medical catalogues sort diseases into groups, and these into smaller ones. Begin with "
        "a broad group and go down step by step. The figures say how many conditions are below.",
        "tree.none": "No catalogue with a tree has been loaded yet.",
        "tree.all": "All classes of {scheme} that stand at the top",
        "tree.roots.heading": "Top of the tree: {scheme}",
        "tree.back": "The tree of diseases",
        "class.above": "Where it stands",
        "class.groups": "Groups below",
        "class.singles": "Conditions right here",
        "class.total": "Conditions below: {total}",
        "class.own-page": "Read our page on {name}",
        "class.nothing": "Nothing is below this one in the catalogue.",
        "class.nameless": "A group whose name the catalogue does not give",
        "class.top": "Nothing is above this one in the catalogue.",
    },
)

declare(
    "Lists of genes",
    {
        "genes.heading": "Conditions by gene",
        "genes.intro": "A gene is a part of our inherited plan. Choose the first letter of its short name.",
        "genes.total": "Genes: {total}",
        "genes.none": "No gene starts with {letter} yet.",
        "genes.back": "All genes",
        "gene.heading": "Conditions for which {symbol} is named",
        "gene.intro": "Catalogues name the gene {symbol} for these conditions. How the two belong together "
        "is said in the words of the catalogue. Not everyone with a changed gene has a condition, and a "
        "condition can have other causes too.",
        "gene.detail": "{detail} this condition",
        "gene.codes": "Entry of the gene: ",
        "gene.sources": "These catalogues say so:",
    },
)

declare(
    "New and updated pages",
    {
        "recent.heading": "New and updated pages",
        "recent.intro": "The pages whose text was published last. Pages that hold nothing but facts of "
        "catalogues are not listed here.",
        "recent.none": "No page with a text has been published yet.",
        "recent.feed": "Follow this list in a feed reader (Atom)",
        "recent.new": "New page",
        "recent.changed": "Updated",
        "recent.all": "All new and updated pages",
    },
)

declare(
    "Names in Spanish",
    {
        "spanish.heading": "Names in Spanish",
        "spanish.intro": "Names of conditions in Spanish. Each leads to our page, which is in English.",
        "spanish.none": "No page has a name in Spanish yet.",
        "spanish.total": "Names in Spanish: {total}",
        "spanish.page": "our page: {name}",
    },
)
