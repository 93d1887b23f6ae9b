// Puts a draft back into the form, rows that were added included. Answers how to undo it, and what has no place in
// the form any more: that is shown for copying, never dropped.

import { inWords, isEmpty, isSame, servedValueOf, setValue, valueOf } from "./controls.js"
import { groupOf, labelInNewRow, layOut } from "./fields.js"

export function putBack(draft, form) {
  const done = new PuttingBack(form)
  const { own, rows } = layOut(form)
  done.fill(own, draft.fields, (name) => name)
  const added = []
  for (const [prefix, kept] of Object.entries(draft.rows)) {
    for (const { key, fields, whole } of kept) {
      const row = rows.find((each) => each.prefix === prefix && each.key === key)
      if (row) done.fill(row.fields, fields, (name) => `${groupOf(prefix)}: ${name}`)
      else if (!fields.DELETE?.length) added.push([prefix, whole])
    }
  }
  for (const [prefix, kept] of Object.entries(draft.added)) for (const values of kept) added.push([prefix, values])
  for (const [prefix, values] of added) done.add(prefix, values)
  done.startFrom(draft.startedFrom)
  return done
}

class PuttingBack {
  #steps = []

  constructor(form) {
    this.form = form
    this.homeless = []
    this.first = null
  }

  fill(fields, values, called) {
    for (const [name, value] of Object.entries(values)) {
      const controls = fields.get(name)
      if (!controls) {
        this.#leaveOver(called(name), value)
        continue
      }
      const before = valueOf(controls)
      if (isSame(before, value)) continue
      this.#steps.push(() => setValue(controls, before))
      if (!setValue(controls, value)) this.#leaveOver(called(name), value)
      this.first ??= controls[0]
    }
  }

  add(prefix, values) {
    const { DELETE, ...wanted } = values
    const called = (name) => `${groupOf(prefix)}: ${labelInNewRow(this.form, prefix, name)}`
    const row = this.#blankRow(prefix) ?? this.#newRow(prefix)
    if (row) this.fill(row.fields, wanted, called)
    else for (const [name, value] of Object.entries(wanted)) this.#leaveOver(called(name), value)
  }

  // One that the server sent empty, and nobody has typed into.
  #blankRow(prefix) {
    const isBlank = (controls) => isSame(valueOf(controls), servedValueOf(controls))
    const rows = layOut(this.form).rows.filter((row) => row.prefix === prefix && !row.key)
    return rows.find((row) => [...row.fields.values()].every(isBlank))
  }

  // Through the admin's own "add another", so that everything in the row is set up as if somebody had pressed it.
  #newRow(prefix) {
    const place = `${prefix}-${this.form.elements[`${prefix}-TOTAL_FORMS`]?.value}`
    document.querySelector(`#${CSS.escape(prefix)}-group .add-row a`)?.click()
    const element = document.getElementById(place)
    this.#steps.push(() => element?.querySelector("a.inline-deletelink")?.click())
    return layOut(this.form).rows.find((row) => row.place === place)
  }

  // The save is compared with what the typing started from, not with what the form showed first when it came back.
  startFrom(version) {
    const field = this.form.elements.started_from
    if (!field || !(Number(version) < Number(field.value))) return
    const before = field.value
    this.#steps.push(() => (field.value = before))
    field.value = version
  }

  undo() {
    for (const step of this.#steps.reverse()) step()
  }

  #leaveOver(name, value) {
    if (!isEmpty(value)) this.homeless.push({ name, text: inWords(value) })
  }
}
