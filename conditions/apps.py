from django.apps import AppConfig


class ConditionsConfig(AppConfig):
    name = "conditions"
    verbose_name = "Condition pages"

    def ready(self) -> None:
        import conditions.fact_texts
        import conditions.letter_texts
        import conditions.list_texts
        import conditions.moderation_texts
        import conditions.question_list_texts
        import conditions.question_texts_es
        import conditions.site_texts_es
        import conditions.symptom_texts  # noqa: F401 - declare the fixed texts, and their Spanish
        from conditions.versioning import register_models

        register_models()
