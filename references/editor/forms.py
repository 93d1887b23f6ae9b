"""The forms behind "create on the spot": the admin's rules, and the existing row offered for a duplicate."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify

from references.identifiers import bare_doi, bare_pmid
from references.models import Citation, GlossaryTerm, TermForm

MOST_FORMS = 20


class CitationForm(forms.ModelForm):
    """A new work. After validation, `existing` is the work that has the same PMID or DOI."""

    existing: Citation | None = None

    class Meta:
        model = Citation
        fields = (
            "kind",
            "authors",
            "title",
            "source",
            "year",
            "volume",
            "issue",
            "pages",
            "publisher",
            "url",
            "accessed_on",
            "pmid",
            "doi",
        )
        field_classes = {"url": forms.CharField}

    def __init__(self, data: Any = None) -> None:
        stripped = data.copy() if data is not None else None
        if stripped is not None:
            stripped["pmid"] = bare_pmid(stripped.get("pmid", ""))
            stripped["doi"] = bare_doi(stripped.get("doi", ""))
        super().__init__(stripped)
        for name in ("authors", "title"):
            self.fields[name].max_length = 5000  # type: ignore[attr-defined]
            self.fields[name].validators.append(_no_longer_than(5000))

    def clean(self) -> dict[str, Any]:
        fields: dict[str, Any] = super().clean() or self.cleaned_data
        for name in ("pmid", "doi"):
            if value := fields.get(name):
                self._refuse_known(name, value)
        return fields

    def _refuse_known(self, name: str, value: str) -> None:
        same = Citation.objects.filter(**{f"{name}__iexact": value}, merged_into=None).first()
        if same is None:
            return
        label = name.upper()
        if same.is_retired:
            self.add_error(name, f"The work with this {label} is in the list, but it was retired.")
        else:
            self.existing = same
            self.add_error(name, f"A work with this {label} is in the list already. You can use that one.")


def _no_longer_than(limit: int) -> Any:
    def check(value: str) -> None:
        if len(value) > limit:
            raise ValidationError(f"At most {limit:,} characters fit here.")

    return check


class TermCreationForm(forms.ModelForm):
    """A new glossary term. After validation, `existing` is the term of the same name."""

    existing: GlossaryTerm | None = None
    other_forms = forms.CharField(label="other forms", max_length=1000, required=False)

    class Meta:
        model = GlossaryTerm
        fields = ("name", "definition", "language")

    def __init__(self, data: Any = None) -> None:
        given = data.copy() if data is not None else None
        if given is not None:
            given.setdefault("language", "en")
        super().__init__(given)

    def clean_other_forms(self) -> list[str]:
        given = [" ".join(part.split()) for part in self.cleaned_data["other_forms"].split(",")]
        forms_once = list(dict.fromkeys(part for part in given if part))
        if len(forms_once) > MOST_FORMS:
            raise ValidationError(f"Give at most {MOST_FORMS} other forms.")
        if any(len(part) > 120 for part in forms_once):
            raise ValidationError("Each form has at most 120 characters. Put a comma between two forms.")
        return forms_once

    def clean(self) -> dict[str, Any]:
        fields: dict[str, Any] = super().clean() or self.cleaned_data
        if name := fields.get("name"):
            same = GlossaryTerm.objects.filter(
                name__iexact=name, language=fields.get("language", "en"), merged_into=None, is_retired=False
            ).first()
            if same is not None:
                self.existing = same
                self.add_error("name", "This term is in the glossary already. You can use that one.")
        return fields

    def save(self, commit: bool = True) -> GlossaryTerm:
        self.instance.slug = free_slug(self.instance.name)
        term: GlossaryTerm = super().save(commit)
        given = [form for form in self.cleaned_data["other_forms"] if form.lower() != term.name.lower()]
        TermForm.objects.bulk_create(TermForm(term=term, form=form) for form in given)
        return term


def free_slug(name: str) -> str:
    """An address made from the name that no term has."""
    base = slugify(name)[:110] or "term"
    taken = set(GlossaryTerm.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(
        slug for slug in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if slug not in taken
    )
