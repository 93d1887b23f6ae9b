// A form that creates a work or a glossary term on the spot and says by each field what the server refused.

import { actions, alertLine, button } from "references/editor/dialog"
import { element, freshId } from "references/editor/element"

export class Creation {
  // fields: { name, label, type?, options?, hint?, isWide?, rows? }; showExisting(item) names what is there already.
  constructor({ fields, values, fixed = {}, shelf, submitLabel, onCreated, onBack, backLabel, useLabel, showExisting }) {
    Object.assign(this, { fixed, shelf, onCreated, useLabel, showExisting })
    this.rows = new Map(fields.map((field) => [field.name, new Row(field, values[field.name] ?? field.value ?? "")]))
    this.alert = alertLine()
    this.duplicate = element("div", { class: "rt-duplicate", hidden: true })
    this.submitButton = element("button", { type: "submit", class: "rt-button rt-button-main" }, submitLabel)
    this.root = element(
      "form",
      { class: "rt-creation", novalidate: true, onsubmit: (event) => this.submit(event) },
      this.alert,
      this.duplicate,
      element("div", { class: "rt-fields" }, [...this.rows.values()].map((row) => row.root)),
      actions(this.submitButton, button(backLabel, onBack)),
    )
    this.first = [...this.rows.values()].find((row) => row.field.isFirst)?.input ?? [...this.rows.values()][0].input
  }

  async submit(event) {
    event.preventDefault()
    if (this.submitButton.disabled) return
    this.submitButton.disabled = true
    this.alert.textContent = ""
    this.duplicate.hidden = true
    try {
      const values = Object.fromEntries([...this.rows].map(([name, row]) => [name, row.input.value]))
      const answer = await this.shelf.create({ ...values, ...this.fixed })
      if (answer.created) this.onCreated(answer.created)
      else this.refuse(answer)
    } catch (error) {
      this.alert.textContent = error.message
    } finally {
      this.submitButton.disabled = false
    }
  }

  refuse({ errors, existing }) {
    for (const [name, row] of this.rows) row.complain(errors[name] ?? [])
    const rest = Object.entries(errors).filter(([name]) => !this.rows.has(name))
    const wrong = [...this.rows.values()].filter((row) => errors[row.field.name])
    const general = rest.flatMap(([, messages]) => messages).join(" ")
    this.alert.textContent = general || "Not created. See what is said by the fields below."
    if (existing) {
      const use = button(this.useLabel, () => this.onCreated(existing), { class: "rt-button rt-button-main" })
      this.duplicate.replaceChildren(element("p", {}, this.showExisting(existing)), use)
      this.duplicate.hidden = false
      use.focus()
    } else {
      ;(wrong[0]?.input ?? this.first).focus()
    }
  }
}

class Row {
  constructor(field, value) {
    this.field = field
    const id = freshId("rt-field")
    this.error = element("p", { id: `${id}-error`, class: "rt-error", hidden: true })
    const described = field.hint ? `${id}-error ${id}-hint` : `${id}-error`
    const attributes = { id, name: field.name, class: "rt-input", "aria-describedby": described }
    if (field.options) {
      this.input = element("select", attributes, field.options.map(([key, text]) => element("option", { value: key }, text)))
    } else if (field.rows) {
      this.input = element("textarea", { ...attributes, rows: field.rows })
    } else {
      this.input = element("input", { ...attributes, type: field.type ?? "text", autocomplete: "off", inputmode: field.inputMode })
    }
    this.input.value = value
    this.root = element(
      "div",
      { class: field.isWide ? "rt-field rt-field-wide" : "rt-field" },
      element("label", { for: id, class: "rt-label" }, field.label),
      this.input,
      field.hint ? element("p", { id: `${id}-hint`, class: "rt-hint" }, field.hint) : null,
      this.error,
    )
  }

  complain(messages) {
    this.error.textContent = messages.join(" ")
    this.error.hidden = !messages.length
    this.input.toggleAttribute("aria-invalid", false)
    if (messages.length) this.input.setAttribute("aria-invalid", "true")
  }
}
