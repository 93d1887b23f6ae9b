// Linking words to an address: the web, an e-mail address or a page of this site.

import { Dialog, actions, button } from "references/editor/dialog"
import { element, freshId } from "references/editor/element"
import { isAcceptableLink } from "references/editor/schema"

export function openLink({ editor }) {
  if (editor.isActive("link")) editor.commands.extendMarkRange("link")
  const dialog = new Dialog({ onClosed: () => editor.view.focus() })
  const id = freshId("rt-link")
  const input = element("input", {
    id,
    class: "rt-input",
    type: "text",
    inputmode: "url",
    autocomplete: "off",
    maxlength: "2000",
    "aria-describedby": `${id}-error ${id}-hint`,
  })
  input.value = editor.getAttributes("link").href ?? ""
  const error = element("p", { id: `${id}-error`, class: "rt-error", role: "alert" })
  const form = element(
    "form",
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault()
        if (apply(editor, input.value.trim())) dialog.close()
        else {
          error.textContent = "Give an address that starts with https://, http://, mailto: or /."
          input.setAttribute("aria-invalid", "true")
          input.focus()
        }
      },
    },
    element("label", { for: id, class: "rt-label" }, "Address"),
    input,
    element("p", { id: `${id}-hint`, class: "rt-hint" }, "https://example.org/page, mailto:name@example.org or /glossary"),
    error,
    actions(
      element("button", { type: "submit", class: "rt-button rt-button-main" }, "Set the link"),
      editor.isActive("link") ? button("Remove the link", () => remove(editor, dialog)) : null,
      button("Cancel", () => dialog.close()),
    ),
  )
  dialog.show("Link", [form], input)
}

function apply(editor, typed) {
  const href = /^www\.\S+$/i.test(typed) ? `https://${typed}` : typed
  if (!isAcceptableLink(href)) return false
  if (editor.state.selection.empty) {
    editor.commands.insertContent({ type: "text", text: href.replace(/^mailto:/i, ""), marks: [{ type: "link", attrs: { href } }] })
  } else {
    editor.chain().setMark("link", { href }).setTextSelection(editor.state.selection.to).run()
  }
  return true
}

function remove(editor, dialog) {
  editor.commands.unsetMark("link")
  dialog.close()
}
