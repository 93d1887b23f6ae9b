"""Public addresses of condition pages, their sections, questions and editions, and the ways to find them."""

from django.urls import path

from conditions.api import page_document, question_document
from conditions.views import (
    asked,
    asking,
    browse,
    comparing,
    editions,
    features,
    finding,
    genes,
    home,
    pages,
    question_lists,
    questions,
    recent,
    shelves,
    spanish,
    symptoms,
    tree,
)

SPANISH = {"language": "es"}

ASKING = [
    path("questions/ask", asking.ask, name="ask"),
    path("questions/ask/similar", asking.similar_pages, name="ask-similar"),
    path("questions/asked/<str:code>", asked.asked, name="asked"),
    path("questions/asked/<str:code>/withdraw", asked.withdraw, name="asked-withdraw"),
    path("questions/asked/<str:code>/allow", asked.allow, name="asked-allow"),
    path("questions/asked/<str:code>/delete", asked.delete, name="asked-delete"),
    path("espanol/questions/ask", asking.ask, SPANISH, name="es-ask"),
    path("espanol/questions/ask/similar", asking.similar_pages, SPANISH, name="es-ask-similar"),
    path("espanol/questions/asked/<str:code>", asked.asked, SPANISH, name="es-asked"),
    path("espanol/questions/asked/<str:code>/withdraw", asked.withdraw, SPANISH, name="es-asked-withdraw"),
    path("espanol/questions/asked/<str:code>/allow", asked.allow, SPANISH, name="es-asked-allow"),
    path("espanol/questions/asked/<str:code>/delete", asked.delete, SPANISH, name="es-asked-delete"),
]

urlpatterns = [
    *ASKING,
    path("", home.home, name="home"),
    path("search", finding.search_page, name="search"),
    path("search/suggest", finding.suggestions, name="search-suggest"),
    path("symptoms", symptoms.symptoms, name="symptoms"),
    path("symptoms/suggest", symptoms.suggestions, name="symptoms-suggest"),
    path("diseases/features", features.all_features, name="features"),
    path("diseases/feature/<str:code>", features.feature, name="feature"),
    path("diseases", browse.browse_index, name="diseases"),
    path("diseases/browse", browse.browse, name="browse"),
    path("diseases/browse/<str:letter>", browse.browse_letter, name="browse-letter"),
    path("diseases/categories", shelves.categories, name="categories"),
    path("diseases/categories/<slug:slug>", shelves.category, name="category"),
    path("diseases/tree", tree.tree, name="tree"),
    path("diseases/tree/<str:scheme>", tree.tree_roots, name="tree-roots"),
    path("diseases/tree/<str:scheme>/<str:code>", tree.class_page, name="class"),
    path("diseases/genes", genes.genes, name="genes"),
    path("diseases/genes/<str:letter>", genes.genes_letter, name="genes-letter"),
    path("diseases/gene/<path:symbol>", genes.gene, name="gene"),
    path("diseases/recent", recent.recent_pages, name="recent"),
    path("diseases/recent.atom", recent.feed, name="recent-feed"),
    path("diseases/spanish", spanish.spanish_names, name="spanish-names"),
    path("diseases/<int:number>", pages.condition, name="condition-number"),
    path("diseases/<int:number>/<str:slug>", pages.condition, name="condition"),
    path("diseases/<int:number>/<str:slug>/page.json", page_document.page_json, name="condition-json"),
    path("diseases/<int:number>/<str:slug>/editions", editions.history, name="editions"),
    path("diseases/<int:number>/<str:slug>/editions/<int:edition>", editions.edition, name="edition"),
    path(
        "diseases/<int:number>/<str:slug>/editions/<int:edition>/since/<int:since>",
        comparing.changes,
        name="edition-changes",
    ),
    path(
        "diseases/<int:number>/<str:slug>/questions", question_lists.of_condition, name="condition-questions"
    ),
    path("diseases/<int:number>/<str:slug>/questions/<int:question>", questions.question, name="question"),
    path(
        "diseases/<int:number>/<str:slug>/questions/<int:question>/helpful",
        questions.helpful,
        name="question-helpful",
    ),
    path(
        "diseases/<int:number>/<str:slug>/questions/<int:question>/question.json",
        question_document.question_json,
        name="question-json",
    ),
    path("questions", question_lists.all_questions, name="questions"),
    path("questions/categories", question_lists.categories, name="question-categories"),
    path("questions/categories/<slug:slug>", question_lists.category, name="question-category"),
    path("questions/feed.atom", question_lists.feed, name="questions-feed"),
    path("espanol/questions", question_lists.all_questions, SPANISH, name="es-questions"),
    path("espanol/questions/categories", question_lists.categories, SPANISH, name="es-question-categories"),
    path(
        "espanol/questions/categories/<slug:slug>",
        question_lists.category,
        SPANISH,
        name="es-question-category",
    ),
    path(
        "espanol/diseases/<int:number>/<str:slug>/questions",
        question_lists.of_condition,
        SPANISH,
        name="es-condition-questions",
    ),
    path("diseases/<int:number>/<str:slug>/<slug:section>", pages.section, name="condition-section"),
]
