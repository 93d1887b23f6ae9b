"""What the browser keeps of unsaved typing, as far as the server has a part in it.

The script of a form gives it a token and keeps its typing in the browser. Promise: a token is told as stored
only after the save that it came with was kept, so nothing that was typed is cleared too early; a form that is
shown again because it was refused keeps its token. The decision is docs/decisions/0013-kept-typing.md.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import quote
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from gard.lib.versions.state import saving

FORM_FIELD = "form_token"
TOKEN = re.compile(r"[0-9a-f]{32}")
COOKIE = "typing_stored_"
MADE, MOST_MADE = "forms_made", 20  # In the session: which forms made what.
KEPT_FOR = dt.timedelta(days=14)


class KeptTyping(ModelAdmin):
    """The keeping half of a VersionAdmin."""

    # False for forms whose words must not stay in a browser.
    keeps_typing = True

    def changeform_view(
        self, request: HttpRequest, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if object_id is None and (made := self._made_before(request)):
            return made
        response = super().changeform_view(request, object_id, form_url, extra_context)
        state = saving(request)
        if request.method == "POST" and state and state.is_saved:
            if object_id is None:
                self._note_made(request, state.edit.instance.pk)
            tell_stored(request, response, path=reverse("admin:index", current_app=self.admin_site.name))
        return response

    def _made_before(self, request: HttpRequest) -> HttpResponse | None:
        """An add form that comes a second time leads to what the first one made."""
        made = request.session.get(MADE, {}).get(token_of(request)) if request.method == "POST" else None
        if not made or made[0] != self.opts.label_lower:
            return None
        messages.info(request, f"This form was saved already; here is the {self.opts.verbose_name}.")
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        return HttpResponseRedirect(reverse(name, args=[quote(made[1])], current_app=self.admin_site.name))

    def _note_made(self, request: HttpRequest, pk: Any) -> None:
        if token := token_of(request):
            made = {**request.session.get(MADE, {}), token: [self.opts.label_lower, str(pk)]}
            request.session[MADE] = dict(list(made.items())[-MOST_MADE:])

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        context.update(keeps_typing=self.keeps_typing, form_token=token_of(request))
        return super().render_change_form(request, context, *args, **kwargs)


def token_of(request: HttpRequest) -> str:
    """The token that the form was posted with; empty when it was not, or is none of ours."""
    token = request.POST.get(FORM_FIELD, "")
    return token if TOKEN.fullmatch(token) else ""


def tell_stored(request: HttpRequest, response: HttpResponse, *, path: str) -> None:
    """A cookie for each token, so that two tabs that save at once do not overwrite each other's word.

    The script of the next page of the admin reads it, clears the draft and takes the cookie away.
    """
    if token := token_of(request):
        response.set_cookie(
            f"{COOKIE}{token}",
            "1",
            max_age=KEPT_FOR,
            path=path,
            secure=request.is_secure(),
            httponly=False,
            samesite="Lax",
        )
