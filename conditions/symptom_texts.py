"""The fixed sentences of the search by symptom and of the pages of clinical features, as they ship."""

from references.site_texts import declare, translate

declare(
    "Search by symptom",
    {
        "symptoms.menu": "Symptoms",
        "symptoms.heading": "Search by symptom",
        "symptoms.intro": "Choose signs and symptoms, and see which conditions on this site fit them best.",
        "symptoms.label": "A sign or symptom, in your own words or a medical term",
        "symptoms.hint": "One at a time, in English or Spanish. You can choose up to {most}.",
        "symptoms.find": "Look it up",
        "symptoms.offers.heading": "Which one do you mean?",
        "symptoms.offers.none": "We know no sign or symptom called “{typed}”. Try another or a shorter word.",
        "symptoms.offers.matched": "also called {name}",
        "symptoms.offers.conditions": "Conditions with it: {total}",
        "symptoms.offers.no-conditions": "No condition on this site names it.",
        "symptoms.offers.chosen": "You have chosen it.",
        "symptoms.has": "Add",
        "symptoms.without": "Not there",
        "symptoms.has.of": "Add {name}",
        "symptoms.without.of": "{name}: not there",
        "symptoms.full": "You have chosen {most}, the most that we can compare. Remove one to add another.",
        "symptoms.left-out": "We compare {most} signs and symptoms at most. The last ones of this list were "
        "left out: {total}.",
        "symptoms.unknown": "We do not know these codes, so we left them out:",
        "symptoms.chosen.heading": "What you chose",
        "symptoms.chosen.present": "There",
        "symptoms.chosen.absent": "Not there",
        "symptoms.remove": "Remove",
        "symptoms.remove.of": "Remove {name}",
        "symptoms.turn-absent": "It is not there",
        "symptoms.turn-absent.of": "{name} is not there",
        "symptoms.turn-present": "It is there",
        "symptoms.turn-present.of": "{name} is there",
        "symptoms.clear": "Start again",
        "symptoms.begin": "Type a sign or symptom above to begin, or look through all of them.",
        "symptoms.browse": "All signs and symptoms",
        "symptoms.only-absent": "Add at least one sign or symptom that is there. What is not there "
        "only moves conditions down.",
        "symptoms.none-known": "No page of this site names signs or symptoms that can be searched yet.",
        "symptoms.results.heading": "Conditions that fit",
        "symptoms.results.none": "No condition on this site names any of these. That says nothing about what "
        "somebody has: our lists are not complete.",
        "symptoms.results.total": "Conditions with some of them: {total}. The best fit comes first.",
        "symptoms.results.cut": "Conditions with some of them: {total}. Here are the {shown} that fit best.",
        "symptoms.results.matches": "Named for this condition: {count} of {total}",
        "symptoms.results.close": "Close: {count}",
        "symptoms.results.same": "Named for this condition",
        "symptoms.results.near": "Close to it",
        "symptoms.results.missing": "Not named for this condition",
        "symptoms.results.against": "Speaks against it",
        "symptoms.results.narrower": "{name}: this condition has {own}, which is a kind of it",
        "symptoms.results.broader": "{name}: for this condition we know of {own}, which says it less exactly",
        "symptoms.results.related": "{name}: this condition has {own}, which is close to it",
        "symptoms.results.excluded": "{name} is not seen in this condition",
        "symptoms.results.denied": "You do not have {name}; people with this condition do",
        "symptoms.how.heading": "How the order is made",
        "symptoms.no-diagnosis.heading": "This is not a diagnosis",
    },
)

declare(
    "Search by symptom: what it is and is not",
    {
        "symptoms.no-diagnosis": "<p>Many conditions share signs and symptoms, and common illnesses cause "
        "most of them. A list like this cannot tell what somebody has, and being far up on it does not mean "
        "that a condition is likely. <strong>Show what worries you to a doctor</strong>; you can take this "
        "page along.</p><p>If somebody cannot breathe, faints, has severe pain or gets worse quickly, "
        "<strong>call your local emergency number now</strong>.</p>",
        "symptoms.how": "<p>What few conditions share says more than what many share. Each sign or symptom "
        "that you chose and that is named for a condition adds to its place by how few conditions have it: "
        "a little less where it is seen only sometimes or rarely. One that you do not have, or that is not "
        "seen in a condition, moves the condition down. How common a condition is plays no part.</p><p>The "
        "measure is the information content of P. Resnik (<em>Using information content to evaluate "
        "semantic similarity in a taxonomy</em>, IJCAI 1995) as the Phenomizer uses it (S. Köhler and "
        "others, <em>Clinical diagnostics in human genetics with semantic similarity searches in "
        "ontologies</em>, American Journal of Human Genetics 2009;85:457-464). What you choose is not "
        "stored and not counted. It stands in the address of this page and in the history of your "
        "browser, and nowhere else with us.</p>",
    },
    is_rich=True,
)

declare(
    "Pages of signs and symptoms",
    {
        "features.heading": "Signs and symptoms",
        "features.intro": "What the conditions on this site can cause, by part of the body and from A to Z.",
        "features.search.label": "Find a sign or symptom",
        "features.none": "No page of this site names signs or symptoms yet.",
        "features.systems.heading": "By part of the body",
        "features.letters.heading": "From A to Z",
        "features.total": "Signs and symptoms: {total}",
        "features.found": "Signs and symptoms found for “{typed}”: {total}",
        "features.found.none": "We found nothing for “{typed}”. Try another word, or choose a part of the "
        "body.",
        "features.next": "More",
        "features.first": "Back to the beginning",
        "features.to-search": "Search by several symptoms at once",
        "feature.title": "Conditions with: {name}",
        "feature.medical": "Medical term",
        "feature.code": "Code",
        "feature.names": "Also called",
        "feature.spanish": "In Spanish",
        "feature.system": "Part of the body",
        "feature.broader": "Is a kind of",
        "feature.narrower": "Kinds of it",
        "feature.search": "Add more symptoms to this one",
        "feature.given-up": "Medical catalogues no longer use this term.",
        "feature.conditions.heading": "Conditions with this sign or symptom",
        "feature.conditions.total": "Conditions: {total}. Grouped by how often it is seen.",
        "feature.conditions.none": "No condition on this site names it at the moment.",
    },
)

translate("es", {"symptoms.menu": "Síntomas"})
