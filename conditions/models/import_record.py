"""What the last import left on a page, so that the next one can tell an editor's work from its own."""

from __future__ import annotations

from django.db import models


class ImportRecord(models.Model):
    """The last document imported for a condition."""

    condition = models.OneToOneField(
        "conditions.Condition", on_delete=models.CASCADE, related_name="import_record"
    )
    origin = models.CharField("file", max_length=300)
    document_digest = models.CharField("digest of the document", max_length=64)
    content_digest = models.CharField("digest of the page after the import", max_length=64)
    imported_at = models.DateTimeField("imported")

    class Meta:
        verbose_name = "import"
        ordering = ("-imported_at",)

    def __str__(self) -> str:
        return f"{self.condition_id} from {self.origin}"
