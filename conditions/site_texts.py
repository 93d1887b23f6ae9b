"""The fixed sentences of condition pages, lists, editions and questions, as they ship.

Promise: every sentence and standard heading that these pages print stands here, so that an administrator can
reword it; `{name}` and other places are filled by the template that prints the text.
"""

from references.site_texts import declare

declare(
    "Condition page: section headings",
    {
        "section.summary.heading": "Summary",
        "section.symptoms.heading": "Symptoms",
        "section.cause.heading": "Cause",
        "section.inheritance.heading": "Inheritance",
        "section.diagnosis.heading": "Diagnosis",
        "section.treatment.heading": "Treatment",
        "section.prognosis.heading": "Prognosis",
        "section.statistics.heading": "Statistics",
        "section.find-a-specialist.heading": "Find a specialist",
        "section.related-conditions.heading": "Related conditions",
        "section.research.heading": "Research",
        "section.organizations.heading": "Organisations",
        "section.living-with.heading": "Living with this condition",
        "section.learn-more.heading": "Learn more",
        "section.questions.heading": "Questions and answers",
        "section.references.heading": "References",
    },
)

declare(
    "Condition page: head and foot",
    {
        "page.not-rare": "Not a rare disease",
        "page.glance.heading": "At a glance",
        "page.contents.heading": "On this page",
        "page.suggest": "Do you have updated information?",
        "page.foot.heading": "About this page",
        "page.cite": "{site}. {name} [{identifier}]. Edition {number}, published {date}. {url}",
        "page.reviewed-by": "by {name}",
        "page.history": "All editions of this page",
        "page.json": "This page as JSON",
        "page.print-hint": "To print or share one section only, open its permanent link first.",
        "page.not-advice": "This page is not medical advice. It can help you prepare for a talk with your "
        "doctor, and it cannot take the place of one.",
        "page.policy-link": "How our pages are written and checked",
        "page.old-edition": "You are reading edition {number} of the page on {name}, published {date}. We "
        "keep it as it was; newer findings may be missing.",
        "page.old-edition.current": "The current page is the one to rely on.",
        "page.preview": "Preview: this is the working copy of {name}. Readers cannot see it yet.",
        "page.alone": "This is one section on its own, with its own numbered references.",
        "page.alone.whole": "Read the whole page on {name}.",
    },
)

declare(
    "Condition page: fixed parts of sections",
    {
        "page.features.heading": "Signs and symptoms in detail",
        "page.features.intro": "Not everyone with {name} has all of these. They are grouped by how often "
        "doctors see them.",
        "page.resources.research.heading": "Clinical research resources",
        "page.resources.where-to-start.heading": "Where to start",
        "page.resources.in-depth.heading": "In-depth information",
        "page.organizations.supporting.heading": "Organisations supporting this condition",
        "page.organizations.general.heading": "Organisations providing general support",
        "page.organizations.none": "We do not know of a group for {name} yet. If you do, please tell us "
        "about it.",
        "page.organizations.suggest": "Suggest an organisation",
        "page.questions.ask": "Ask us a question",
    },
)

declare(
    "Condition page: introductions of sections",
    {
        "page.research.intro": "<p>Studies show what causes a condition and which treatments work. The "
        "places below list studies that are planned, under way or finished. Some look for volunteers. "
        "Talk with your doctor before you join one.</p>",
        "page.organizations.intro": "<p>In a support group you meet people who know the condition from "
        "their own lives. Many groups also share practical advice, follow new studies and can name "
        "doctors with experience. Call or write to a group to learn what it offers. <strong>Being listed "
        "is not an endorsement</strong>: we do not check everything that a group says or does.</p>",
        "page.learn-more.intro": "<p>These are other good places to read on. The in-depth sources are "
        "written for doctors and scientists, so they can be hard going. It may help to look at them "
        "together with someone who treats you.</p>",
        "page.questions.privacy": "<p>When an answer could help other people, we may post the question "
        "here. Before we do, we take out names, places, dates and all else that could show who asked. If "
        "you would rather keep your question off this page, say no on the form. You can also change your "
        "mind later, through the private link that you get when you ask.</p>",
    },
    is_rich=True,
)

declare(
    "Lists of conditions",
    {
        "browse.heading": "Conditions from A to Z",
        "browse.intro": "Choose a letter to see the conditions that start with it.",
        "browse.none": "No condition starts with {letter} yet.",
        "categories.heading": "Categories",
        "categories.intro": "Conditions grouped by the part of the body they affect or by what causes "
        "them. One condition can be in several groups.",
        "categories.all": "All categories",
        "categories.none": "There are no categories yet.",
        "category.total": "Conditions in this category: {total}",
        "category.none": "No condition in this category has a page yet.",
    },
)

declare(
    "Search",
    {
        "search.heading": "Search",
        "search.prompt": "Type the name of a condition, or another name that you have heard for it.",
        "search.none": "We found no condition for “{query}”. Check the spelling, or try a shorter part of "
        "the name.",
        "search.code.none": "No page has the code {code}. It may be a code of something else, or of a "
        "condition that we have no page for; try its name.",
        "search.address.none": "We know no condition, gene or sign at the address {address}, so we did not "
        "look for it. Try a name instead.",
        "search.total": "Conditions found for “{query}”: {total}",
        "search.total.cut": "The likeliest conditions for “{query}”: {total}",
        "search.part": "From {first} to {last}",
        "search.more": "More conditions",
        "search.cut": "More names hold these words. Add a word to find yours.",
        "search.meant": "Did you mean",
        "search.fewer": "Nothing has all of these words; these have some. We left out: {words}.",
        "search.kinds": "Kinds of results",
        "search.kind.all": "Everything",
        "search.kind.conditions": "Conditions",
        "search.kind.features": "Signs and symptoms",
        "search.kind.questions": "Questions",
        "search.kind.sections": "Sections of pages",
        "search.kind.organizations": "Organisations",
        "search.kind.terms": "Glossary",
        "search.categories": "Only in the category",
        "search.met.other": "Also called",
        "search.met.code": "Code",
        "search.met.gene": "Gene",
        "search.suggest.some": "Suggestions: {total}. Use the arrow keys.",
        "search.suggest.none": "No suggestions.",
        "search.browse": "Look through all conditions from A to Z",
        "search.symptoms": "Find conditions by signs and symptoms",
        "search.symptoms.with": "Find conditions by the signs and symptoms “{query}”",
        "search.category.unknown": "Nothing found for “{query}” stands in a category “{category}”.",
    },
)

declare(
    "Past editions",
    {
        "editions.heading": "History of {name}",
        "editions.intro": "Each time we publish this page, the text is kept as a numbered edition. You "
        "can read every one of them.",
        "editions.same": "The same text as edition {number}.",
        "editions.none": "No edition of this page can be read at the moment.",
        "editions.changes": "What changed since edition {number}",
    },
)

declare(
    "What changed between two editions",
    {
        "compare.title": "What changed: {name}, edition {since} to {number}",
        "compare.page-heading": "What changed on the page on {name}",
        "compare.intro": "From edition {since}, published {since_date}, to edition {number}, published "
        "{date}.",
        "compare.advice": "A change in wording is not always a change in what is known.",
        "compare.read": "Read edition {number}",
        "compare.editions": "All editions of this page",
        "compare.none": "The two say exactly the same.",
        "compare.key": "This is how changes are marked:",
        "compare.key.added": "added",
        "compare.key.removed": "removed",
        "compare.contents": "What differs",
        "compare.head.heading": "Head of the page",
        "compare.field.name": "Name",
        "compare.field.address": "Address of the page",
        "compare.field.rare": "Rare",
        "compare.rare.yes": "a rare disease",
        "compare.rare.no": "not a rare disease",
        "compare.list.other-names": "Other names",
        "compare.list.categories": "Categories",
        "compare.list.groups": "Grouped under",
        "compare.list.organizations-supporting": "Organisations supporting this condition",
        "compare.list.organizations-general": "Organisations providing general support",
        "compare.list.resources": "Resources",
        "compare.list.works": "Works that the page rests on",
        "compare.reordered": "They stand in another order.",
        "compare.status.added": "New section",
        "compare.status.removed": "Section removed",
        "compare.status.changed": "Changed",
        "compare.heading": "Heading:",
        "compare.heading.usual": "the usual heading",
        "compare.date": "Date of the section:",
        "compare.text-same": "The text is the same.",
        "compare.layout-only": "The words are the same; only the layout of a table differs.",
        "compare.attached.heading": "Works behind the whole section",
        "compare.same-sections": "Sections without a change:",
        "compare.heard.added": "Added:",
        "compare.heard.removed": "Removed:",
        "compare.heard.end": "End of change.",
        "compare.glossary": "glossary",
        "compare.unknown-work": "work that is not kept",
        "compare.unknown-term": "term that is not kept",
        "compare.table": "Table",
    },
)

declare(
    "Questions and answers",
    {
        "question.heading": "A question about {name}",
        "question.answer.heading": "Answer",
        "question.section-link": "From the condition page",
    },
)
