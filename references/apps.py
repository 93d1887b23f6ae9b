from django.apps import AppConfig


class ReferencesConfig(AppConfig):
    name = "references"
    verbose_name = "References"

    def ready(self) -> None:
        import references.wording  # noqa: F401 - declares the fixed texts
        from references.versioning import register_models

        register_models()
