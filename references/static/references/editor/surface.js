// One text: its text area, hidden, and the editor in its place.

import { Editor } from "django-prose-editor/editor"
import { catalogue } from "references/editor/catalogue"
import { openCitations } from "references/editor/citation-dialog"
import { element, freshId } from "references/editor/element"
import { openLink } from "references/editor/link-dialog"
import { join, leave, renumberSoon } from "references/editor/numbering"
import { labelsOf, placeOf } from "references/editor/rows"
import { extensions, storedHTML } from "references/editor/schema"
import { openTerms } from "references/editor/term-dialog"
import { Toolbar, keys } from "references/editor/toolbar"

export class Surface {
  constructor(textarea) {
    this.textarea = textarea
    this.citationsUrl = textarea.dataset.citations
    this.termsUrl = textarea.dataset.terms
    this.place = placeOf(textarea)
    const acts = { cite: this.act(openCitations), term: this.act(openTerms), link: this.act(openLink) }
    const mount = element("div", { class: "rt-text" })
    this.editor = this.createEditor(mount, acts)
    this.dom = this.editor.view.dom
    const help = this.describe()
    this.toolbar = new Toolbar(this, acts)
    this.root = element("div", { class: "rt" }, textarea.disabled ? null : this.toolbar.root, mount, help)
    textarea.after(this.root)
    textarea.hidden = true
    this.mayLeave()
    this.label()
    join(this)
  }

  // The browser tells of a moved caret a moment later; a dialog opens where the caret is now.
  act(open) {
    return () => {
      this.editor.view.domObserver?.flush()
      open(this)
    }
  }

  createEditor(mount, acts) {
    const shortcut = (act) => () => (act(), true)
    return new Editor({
      element: mount,
      editable: !this.textarea.disabled && !this.textarea.readOnly,
      injectCSS: false,
      content: this.textarea.value,
      extensions: extensions({
        onOpenMarker: acts.cite,
        shortcuts: { "Mod-Alt-c": shortcut(acts.cite), "Mod-Alt-g": shortcut(acts.term), "Mod-k": shortcut(acts.link) },
      }),
      editorProps: { attributes: { role: "textbox", "aria-multiline": "true", id: freshId("rt-text"), class: "rt-content" } },
      onUpdate: () => this.store(),
      onTransaction: () => this.toolbar?.update(),
    })
  }

  store() {
    this.textarea.value = storedHTML(this.editor)
    this.textarea.dispatchEvent(new Event("input", { bubbles: true }))
    this.labelTerms()
    renumberSoon()
  }

  // The text area knows better than the editor after a browser has gone back, or when typing was put back.
  readAgain() {
    if (this.textarea.value === storedHTML(this.editor)) return
    this.editor.commands.setContent(this.textarea.value)
    this.label()
  }

  describe() {
    const { textarea, dom } = this
    const helpId = freshId("rt-help")
    const labels = labelsOf(textarea)
    for (const label of labels) label.id ||= freshId("rt-label")
    if (labels.length) dom.setAttribute("aria-labelledby", labels.map((label) => label.id).join(" "))
    else dom.setAttribute("aria-label", "Text")
    labels[0]?.addEventListener("click", (event) => {
      event.preventDefault()
      this.editor.commands.focus()
    })
    const described = [textarea.getAttribute("aria-describedby"), helpId].filter(Boolean).join(" ")
    dom.setAttribute("aria-describedby", described)
    if (textarea.getAttribute("aria-invalid")) dom.setAttribute("aria-invalid", "true")
    const sentence =
      `${keys("Mod+Alt+C")} cites a work, ${keys("Mod+Alt+G")} marks a glossary term, Enter on a marker opens it. ` +
      "Shift+Tab goes to the tools; Escape, then Tab, leaves the text."
    return element("p", { id: helpId, class: "rt-help" }, sentence)
  }

  // Tab works inside lists and tables; after Escape it leaves, so that nobody is caught in the text.
  mayLeave() {
    let isLeaving = false
    this.editor.view.setProps({
      handleDOMEvents: {
        keydown: (view, event) => {
          const leaves = isLeaving && event.key === "Tab"
          isLeaving = event.key === "Escape" || (isLeaving && event.key === "Shift")
          return leaves
        },
      },
    })
  }

  label() {
    catalogue(this.citationsUrl).label(this.citedIds())
    this.labelTerms()
  }

  labelTerms() {
    const ids = [...this.dom.querySelectorAll("dfn[data-term]")].map((found) => Number(found.dataset.term))
    catalogue(this.termsUrl).label(ids)
  }

  // Works in the order of their markers, with repeats.
  citedIds() {
    const ids = []
    this.editor.state.doc.descendants((node) => {
      if (node.type.name === "citation") ids.push(Number(node.attrs.key))
    })
    return ids
  }

  destroy() {
    leave(this)
    this.editor.destroy()
    this.root.remove()
  }
}
