from django.apps import AppConfig


class ConditionsConfig(AppConfig):
    name = "conditions"
    verbose_name = "Condition pages"

    def ready(self) -> None:
        import conditions.question_list_texts
        import conditions.site_texts  # noqa: F401 - declares the fixed texts
        from conditions.versioning import register_models

        register_models()
