"""Pages: the only shape in which condition content is shown to anybody outside."""

from conditions.pages.build import NoSuchSection, build_page, preview_page
from conditions.pages.page import Page
from conditions.pages.question import QuestionPage, UnpublishedPage, build_question, question_page

__all__ = [
    "NoSuchSection",
    "Page",
    "QuestionPage",
    "UnpublishedPage",
    "build_page",
    "build_question",
    "preview_page",
    "question_page",
]
