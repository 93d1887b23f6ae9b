// The fields of an admin form in their rows, and what each is called on the page.

import { isKept } from "./controls.js"

const collect = (map, name, control) => map.set(name, [...(map.get(name) ?? []), control])

export function prefixesOf(form) {
  const names = [...form.elements].map((control) => control.name ?? "")
  return names.filter((name) => name.endsWith("-TOTAL_FORMS")).map((name) => name.slice(0, -"-TOTAL_FORMS".length))
}

// The fields outside rows, and the rows: each with its formset, its place, the key of what is stored, if any is.
export function layOut(form) {
  const prefixes = new Set(prefixesOf(form))
  const own = new Map()
  const rows = new Map()
  for (const control of form.elements) {
    if (!isKept(control)) continue
    const [, prefix, index, field] = /^(.+)-(\d+)-([^-]+)$/.exec(control.name) ?? []
    if (!prefixes.has(prefix)) {
      collect(own, control.name, control)
      continue
    }
    const place = `${prefix}-${index}`
    if (!rows.has(place)) {
      rows.set(place, { prefix, place, key: form.elements[`${place}-id`]?.value ?? "", fields: new Map() })
    }
    collect(rows.get(place).fields, field, control)
  }
  return { own, rows: [...rows.values()] }
}

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim().replace(/:$/, "")

// A group of ticks has the name of the group, not of its first tick. A field in a table also says its row: the list
// of what was typed says that by itself.
export function labelOf(controls, name) {
  const [first] = controls
  const group = document.getElementById(`id_${first.name}`)
  const label =
    group && group !== first
      ? first.closest(".form-row, fieldset")?.querySelector("legend, label")
      : first.labels?.[0]
  return tidy(label?.textContent) || tidy(first.getAttribute("aria-label")).replace(/, (new row|row \d+)$/, "") || tidy(name)
}

export function groupOf(prefix) {
  const heading = document.getElementById(`${prefix}-heading`) ?? document.querySelector(`#${CSS.escape(prefix)}-group h2`)
  return tidy(heading?.textContent) || prefix
}

export function titleOf(row) {
  const element = document.getElementById(row.place)
  return tidy(element?.querySelector(".inline_label, td.original p")?.textContent) || "a row"
}

// What a field of a new row is called: the empty row that new ones are made from has it too.
export function labelInNewRow(form, prefix, field) {
  const control = form.elements[`${prefix}-__prefix__-${field}`]
  return control?.tagName ? labelOf([control], field) : field
}
