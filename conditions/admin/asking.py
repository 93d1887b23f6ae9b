"""The page that asks before an act, says what stands in its way, and acts on a POST that is in order."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from conditions.errors import ActionError, NotReady

ACT = "admin/conditions/condition/act.html"


def ask(
    model_admin,
    request,
    subject,
    form,
    act,
    *,
    title,
    done,
    problems=(),
    template=ACT,
    change_url="",
    **context,
):
    """`act` is called with the form's fields; what it refuses is shown, never an error page."""
    if request.method not in {"GET", "HEAD", "POST"}:
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    opts = model_admin.opts
    change = change_url or reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[subject.pk])
    if request.method == "POST" and form.is_valid():
        try:
            act(form.cleaned_data)
        except NotReady as refusal:
            problems = refusal.problems
        except ActionError as refusal:
            problems = (str(refusal),)
        else:
            messages.success(request, f"{subject}: {done}")
            return HttpResponseRedirect(change)
    is_refused = request.method == "POST"
    title = f"Error: {title}" if is_refused else title
    context |= {
        "is_refused": is_refused,
        "title": title,
        "opts": opts,
        "subject": subject,
        "change_url": change,
        "form": form,
    }
    page = {**model_admin.admin_site.each_context(request), **context, "problems": problems}
    return TemplateResponse(request, template, page)
