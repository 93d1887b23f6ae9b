"""The fixed sentences about facts of catalogues, their pictures and their sources, as they ship.

Chances are for each pregnancy, as genetics teaches them (Nussbaum, McInnes and Willard, Genetics in Medicine,
8th edition, chapters 7 and 9). Crowds: the University of Michigan gives 107,601 seats for its stadium; the
census of 2020 counted 1,013,240 people in San José, California, and 10,077,331 in Michigan.
"""

from references.site_texts import declare

declare(
    "Condition page: facts of catalogues",
    {
        "section.definition.heading": "Definition",
        "section.classification.heading": "How it is classified",
        "page.no-text": "We have no text of our own about {name} yet. What you see here comes from "
        "medical catalogues. It is mostly written for doctors, and we have not checked it ourselves.",
        "page.no-text.ask": "Ask us about this condition",
        "page.no-text.invite": "We read every question, and we look for an answer in words that are easy "
        "to follow.",
        "page.definition.intro": "This text is not ours. It stands here word for word as the catalogue "
        "gives it.",
        "page.definition.from": "From",
        "page.definition.ours": "In our own words",
        "page.definition.ours.instead": "In our own words, instead of the definition of {sources}",
        "page.definition.others": "Other definitions ({total})",
        "page.names.more": "Names in {language}",
        "page.names.from": "Names from",
        "page.sources.heading": "Where these facts come from",
        "page.merged": "Number {number} is now part of this page.",
        "page.classification.intro": "Catalogues sort conditions into groups, from broad to narrow. This "
        "is where {name} stands.",
        "page.classification.above": "Belongs to",
        "page.classification.below": "Forms and narrower groups",
        "page.classification.more": "See all narrower groups",
        "page.classification.more-above": "See the other groups it belongs to",
        "page.features.how-often": "How often",
        "page.features.by-system": "By part of the body",
        "page.features.by-system.intro": "The same signs and symptoms, sorted by the part of the body. "
        "Open a part to see its list.",
        "page.features.system-all": "Signs and symptoms of all conditions: {system}",
        "page.features.by-frequency": "By how often they are seen",
        "page.features.bar": "The bars show how many of 100 people with the condition have the sign. A "
        "dot is the exact figure of a study.",
    },
)

declare(
    "Genes: how they belong to conditions",
    {
        "gene.relation.causes": "Changes that a person is born with can cause the condition",
        "gene.relation.causes-by-loss": "Changes that a person is born with, and that stop the gene from "
        "doing its work, can cause the condition",
        "gene.relation.causes-by-gain": "Changes that a person is born with, and that make the gene do too "
        "much or something else, can cause the condition",
        "gene.relation.causes-somatic": "Changes that come about during life, in some cells only, can cause "
        "the condition",
        "gene.relation.makes-likely": "Changes make the condition much more likely, without being its only "
        "cause",
        "gene.relation.modifies": "Changes that a person is born with alter how the condition shows",
        "gene.relation.fusion": "In this condition a part of the gene is joined to another gene",
        "gene.relation.plays-a-part": "It plays a part in some of the signs of the condition",
        "gene.relation.candidate": "It may be a cause and has been tested; that it is one is not certain",
        "gene.relation.marker": "It is tested as a sign of the condition, not as its cause",
    },
)

declare(
    "Condition page: pictures of facts",
    {
        "onset.before-birth": "Before birth",
        "onset.at-birth": "At birth",
        "onset.newborn": "In the first four weeks of life",
        "onset.infant": "From one month to one year",
        "onset.infancy": "From one month to two years",
        "onset.young-child": "From one to five years",
        "onset.childhood": "From two to eleven years",
        "onset.older-child": "From five to fifteen years",
        "onset.adolescence": "From twelve to eighteen years",
        "onset.young-adult": "From sixteen to forty years",
        "onset.adult-hpo": "From the age of sixteen on",
        "onset.adult": "From nineteen to sixty-five years",
        "onset.middle-age": "From forty to sixty years",
        "onset.late": "After the age of sixty",
        "onset.elderly": "After the age of sixty-five",
        "onset.any-age": "At any age",
        "onset.mark.birth": "Birth",
        "onset.mark.month": "1 mo",
        "onset.mark.years": "{age} y",
        "onset.picture": "When it can begin, on a scale of life from before birth to old age",
        "prevalence.picture": "How common it is, on a scale from 1 in 100 to 1 in 10 million",
        "prevalence.scale": "One person in:",
        "prevalence.tick.100": "100",
        "prevalence.tick.1000": "1,000",
        "prevalence.tick.10000": "10,000",
        "prevalence.tick.100000": "100,000",
        "prevalence.tick.1000000": "1 million",
        "prevalence.tick.10000000": "10 million",
        "prevalence.more": "More to compare with",
        "prevalence.compare": "To picture it",
        "prevalence.one-in-1000": "1 in 1,000 is about one pupil in a large school.",
        "prevalence.one-in-10000": "1 in 10,000 is about one person in a small town.",
        "prevalence.one-in-100000": "1 in 100,000 is about one person in the largest football stadiums, "
        "filled to the last seat.",
        "prevalence.one-in-1000000": "1 in a million is about one person in a city the size of San José, "
        "California.",
        "prevalence.one-in-10000000": "1 in 10 million is about one person in a state the size of Michigan.",
    },
)

declare(
    "Condition page: how conditions are passed on",
    {
        "inheritance.picture": "What can happen at each pregnancy",
        "inheritance.show": "How it is passed on",
        "inheritance.who.mother": "Mother",
        "inheritance.who.father": "Father",
        "inheritance.who.parent": "Parent",
        "inheritance.who.daughter": "Daughter",
        "inheritance.who.son": "Son",
        "inheritance.who.child": "Child",
        "inheritance.state.has": "Affected",
        "inheritance.state.carrier": "Carrier",
        "inheritance.state.may": "At risk",
        "inheritance.state.free": "Unaffected",
        "inheritance.autosomal-dominant": "One changed copy of the gene is enough to cause the condition. "
        "When one parent has it, each pregnancy has a 1 in 2 chance (50 %) that the child inherits the "
        "changed copy. Not everybody who inherits it has the same signs, and some have none. The change "
        "can also be new in a person whose parents do not have it.",
        "inheritance.autosomal-recessive": "A person who has the condition has two changed copies of the "
        "gene, one from each parent. The parents are most often well: they are carriers of one changed "
        "copy. When both are carriers, each pregnancy has a 1 in 4 chance (25 %) of a child with the "
        "condition, a 1 in 2 chance (50 %) of a child who is a carrier, and a 1 in 4 chance (25 %) of a "
        "child who is neither.",
        "inheritance.x-linked-recessive": "The gene is on the X chromosome. Males have one X, so one "
        "changed copy is enough. Females have two; with one changed copy they are carriers, with mild "
        "signs or none. When the mother is a carrier, each son has a 1 in 2 chance (50 %) of having the "
        "condition, and each daughter a 1 in 2 chance (50 %) of being a carrier, at each pregnancy. A "
        "father who has it passes the changed gene to all of his daughters and to none of his sons.",
        "inheritance.x-linked-dominant": "The gene is on the X chromosome, and one changed copy is enough "
        "in females as in males. Males are often affected more strongly. When the mother has it, each "
        "pregnancy has a 1 in 2 chance (50 %) that the child inherits it. A father who has it passes it "
        "to all of his daughters and to none of his sons.",
        "inheritance.x-linked": "The gene is on the X chromosome. Males have one X and females have two, "
        "so the condition often differs between them. A father passes his X to all of his daughters and "
        "to none of his sons; a mother passes one of her two X chromosomes to each child.",
        "inheritance.y-linked": "The gene is on the Y chromosome, which only males have. A father passes "
        "it to all of his sons and to none of his daughters.",
        "inheritance.mitochondrial": "The change is in the DNA of the mitochondria, the parts of a cell "
        "that make energy. Children get these from their mother. A mother can pass the change to all of "
        "her children, at each pregnancy; how much of it a child gets, and how strongly it shows, "
        "differs widely. A father does not pass it on.",
        "inheritance.multifactorial": "Several genes and other causes act together. The condition can be "
        "more common in some families, but there is no simple rule for the chance at each pregnancy. A "
        "genetic counsellor can say what is known.",
        "inheritance.several-genes": "Changes in two or more genes act together. A genetic counsellor can "
        "say what that means for a family.",
        "inheritance.semi-dominant": "One changed copy of the gene can cause the condition; two changed "
        "copies cause a more severe form. A parent with one changed copy passes it on with a 1 in 2 "
        "chance (50 %) at each pregnancy.",
        "inheritance.sporadic": "Most often only one person in a family has it. It then comes about anew "
        "and was not inherited from a parent.",
        "inheritance.somatic": "The change comes about after conception, in some cells of the body only. "
        "It is not usually passed on to children.",
        "inheritance.not-inherited": "Its source says that it is usually not passed on from parents.",
    },
)
