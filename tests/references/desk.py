"""What the tests of the admin of references share: rows, uses of them, and editors at their desks."""

from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from lxml import html
from reversion.models import Version

from gard.lib.versions import read_comment
from references.links import Holder, Use, record_current, record_working
from references.models import Citation, GlossaryTerm, Organization, Resource

TARGETS = {Citation: "citation", Organization: "organization", Resource: "resource", GlossaryTerm: "term"}
KINDS = tuple(TARGETS)


def make(model, name, **more):
    """A row of any of the four kinds."""
    fields = {
        Citation: {"authors": "Paydas S", "title": name, "source": "Am J Hematol", "year": 2002},
        Organization: {"name": name},
        Resource: {"name": name, "sentence": "[[It]] helps.", "address": "https://example.org/"},
        GlossaryTerm: {"name": name, "slug": name.lower().replace(" ", "-"), "definition": "What it means."},
    }[model]
    return model.objects.create(**{**fields, **more})


def holder(number=7, label="Bone marrow necrosis"):
    return Holder(
        key=f"condition:{number}",
        label=label,
        admin_path=f"/admin/conditions/condition/{number}/change/",
        public_path=f"/diseases/{number}/page",
    )


def use(thing, *, number=7, label="Bone marrow necrosis", place="cause", edition=None):
    """The working copy of a page uses it; with an edition, readers see it there too."""
    uses = [Use(TARGETS[type(thing)], thing.pk, place)]
    record_working(holder(number, label), uses)
    if edition:
        record_current(holder(number, label), uses, edition)


def address(thing, view, *args):
    opts = thing._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{view}", args=args)


def change_page(thing):
    return address(thing, "change", thing.pk)


def act(thing, name):
    return address(thing, name, thing.pk)


def comments(thing):
    """What the history says, oldest first."""
    versions = Version.objects.get_for_object(thing).select_related("revision").order_by("pk")
    return [read_comment(version.revision).text for version in versions]


def person(name, *allowed):
    """A member of staff who may do exactly what is named: person("ana", "change_citation")."""
    user = User.objects.create_user(name, is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=allowed))
    assert user.user_permissions.count() == len(allowed)
    return user


def sign_in(user):
    client = Client()
    client.force_login(user)
    return client


def tree(response):
    return html.fromstring(response.content.decode())


def words(response):
    """All text of a page, with single spaces, between elements too."""
    return " ".join(" ".join(tree(response).itertext()).split())


def fields_of(response):
    """Field name to value, as a browser would send the object's form."""
    (form,) = (each for each in tree(response).forms if (each.get("id") or "").endswith("_form"))
    return {name: value.removeprefix("\n") for name, value in form.form_values()}


def submit(client, url, /, **changes):
    """Open a form, change what is named, post the whole."""
    data = {**fields_of(client.get(url)), **changes}
    return client.post(url, {name: value for name, value in data.items() if value is not None})
