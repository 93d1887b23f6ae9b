"""The rich text editor of the admin: widget, form field, and the addresses behind its dialogs."""

from references.editor.admin import EditorAdminMixin, NamedBoxesMixin
from references.editor.fields import RichTextFormField, dangling, rich_text
from references.editor.widget import Place, RichTextWidget

__all__ = [
    "EditorAdminMixin",
    "NamedBoxesMixin",
    "Place",
    "RichTextFormField",
    "RichTextWidget",
    "dangling",
    "rich_text",
]
