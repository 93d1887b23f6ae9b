// A native modal dialog whose content changes in place; when it closes, the focus goes back where it is told.

import { element, freshId } from "references/editor/element"

export class Dialog {
  constructor({ onClosed }) {
    const headingId = freshId("rt-title")
    this.heading = element("h2", { id: headingId, class: "rt-dialog-title" })
    this.content = element("div", { class: "rt-dialog-content" })
    this.root = element(
      "dialog",
      { class: "rt-dialog", "aria-labelledby": headingId },
      element(
        "div",
        { class: "rt-dialog-head" },
        this.heading,
        element("button", { type: "button", class: "rt-close", "aria-label": "Close", onclick: () => this.close() }, "×"),
      ),
      this.content,
    )
    this.onClosed = onClosed
    this.root.addEventListener("close", () => this.leave())
    document.body.append(this.root)
  }

  // Show these elements under this title, and put the focus where it is useful first.
  show(title, elements, focus) {
    this.heading.textContent = title
    this.content.replaceChildren(...elements.filter(Boolean))
    if (!this.root.open) this.root.showModal()
    focus?.focus()
    if (focus?.select) focus.select()
  }

  // The focus goes back at once: a moment later the browser would have put the caret where it was before.
  close() {
    this.root.close()
    this.leave()
  }

  leave() {
    if (!this.root.isConnected) return
    this.root.remove()
    this.onClosed()
  }
}

export function actions(...buttons) {
  return element("div", { class: "rt-actions" }, buttons)
}

export function button(label, onclick, attributes = {}) {
  return element("button", { type: "button", class: "rt-button", onclick, ...attributes }, label)
}

export function alertLine() {
  return element("p", { class: "rt-alert", role: "alert" })
}
