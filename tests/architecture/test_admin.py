"""What has a history is edited through our own base, which closes the holes of the stock one."""

import reversion
from django.apps import apps
from django.contrib import admin
from reversion.admin import VersionAdmin as StockVersionAdmin

from gard.lib.versions import VersionAdmin


def violations(registry: dict, has_history) -> list[str]:
    problems = []
    for model, model_admin in registry.items():
        if isinstance(model_admin, VersionAdmin):
            continue
        if isinstance(model_admin, StockVersionAdmin):
            problems.append(f"{model.__name__} is edited through the stock VersionAdmin.")
        elif has_history(model):
            problems.append(f"{model.__name__} has a history, but its admin keeps none.")
    return problems


def test_everything_with_a_history_is_edited_through_our_version_admin():
    assert violations(admin.site._registry, reversion.is_registered) == []


def test_the_law_of_admins_bites():
    group = apps.get_model("auth", "Group")
    plain, stock = admin.ModelAdmin(group, admin.site), StockVersionAdmin.__new__(StockVersionAdmin)
    assert violations({group: plain}, lambda model: True) == [
        "Group has a history, but its admin keeps none."
    ]
    assert violations({group: stock}, lambda model: True) == [
        "Group is edited through the stock VersionAdmin."
    ]
    assert violations({group: plain}, lambda model: False) == []
    assert violations({group: VersionAdmin.__new__(VersionAdmin)}, lambda model: True) == []
