// What of a form is not as the server sent it. Rows are known by what they store, not by their place: others may
// add and delete rows meanwhile. A row that was changed is kept whole, in case it is gone when it is put back.

import { isEmpty, isSame, servedValueOf, valueOf } from "./controls.js"
import { groupOf, labelInNewRow, labelOf, layOut, titleOf } from "./fields.js"
import { FORMAT } from "./store.js"

const MOST_LISTED = 8

export const NOTHING = { fields: {}, rows: {}, added: {} }

// What the server sent in each field, noted before anybody types; fields of rows that are added bring their own.
export class Served {
  #values = new WeakMap()

  note(form) {
    const { own, rows } = layOut(form)
    for (const fields of [own, ...rows.map((row) => row.fields)]) {
      for (const controls of fields.values()) {
        if (!this.#values.has(controls[0])) this.#values.set(controls[0], servedValueOf(controls))
      }
    }
  }

  isChanged(controls) {
    return !isSame(valueOf(controls), this.#values.get(controls[0]) ?? servedValueOf(controls))
  }
}

// `before` is what was kept when the form was sent and refused: the form shows it as sent, and it is not saved.
export function take(form, served, { startedFrom, before = null }) {
  const draft = { format: FORMAT, at: Date.now(), startedFrom, fields: {}, rows: {}, added: {} }
  const { own, rows } = layOut(form)
  draft.fields = changedOf(own, served, before?.fields)
  for (const row of rows) {
    const { prefix, key } = row
    if (!key) {
      const isOurs = before || [...row.fields.values()].some((each) => served.isChanged(each))
      if (isOurs && !isUntouched(form, row)) (draft.added[prefix] ??= []).push(allOf(row.fields))
      continue
    }
    const fields = changedOf(row.fields, served, before?.rows[prefix]?.find((each) => each.key === key)?.fields)
    if (Object.keys(fields).length) (draft.rows[prefix] ??= []).push({ key, fields, whole: allOf(row.fields) })
  }
  return draft
}

function changedOf(fields, served, before = {}) {
  const changed = [...fields].filter(([name, controls]) => name in before || served.isChanged(controls))
  return Object.fromEntries(changed.map(([name, controls]) => [name, valueOf(controls)]))
}

// Whether a new row says what every new row says, and nothing more.
function isUntouched(form, { prefix, fields }) {
  return [...fields].every(([name, controls]) => {
    const empty = form.elements[`${prefix}-__prefix__-${name}`]
    return empty?.tagName ? isSame(valueOf(controls), servedValueOf([empty])) : isEmpty(valueOf(controls))
  })
}

const allOf = (fields) => Object.fromEntries([...fields].map(([name, controls]) => [name, valueOf(controls)]))

export function isNothing(draft) {
  return [draft.fields, draft.rows, draft.added].every((part) => Object.keys(part).length === 0)
}

// In what the draft differs from the form as it now is: words for a list, none when it differs in nothing.
export function differences(draft, form) {
  const { own, rows } = layOut(form)
  const found = differing(draft.fields, own)
  for (const [prefix, kept] of Object.entries(draft.rows)) {
    for (const { key, fields, whole } of kept) {
      const row = rows.find((each) => each.prefix === prefix && each.key === key)
      const names = row ? differing(fields, row.fields) : gone(form, prefix, fields, whole, rows)
      if (names.length) found.push(`${groupOf(prefix)}: ${row ? titleOf(row) : "one that was deleted"} (${names.join(", ")})`)
    }
  }
  for (const [prefix, kept] of Object.entries(draft.added)) {
    for (const values of kept) {
      if (!isThere(values, prefix, rows)) found.push(`${groupOf(prefix)}: a new one${sketch(form, prefix, values)}`)
    }
  }
  return found.length > MOST_LISTED
    ? [...found.slice(0, MOST_LISTED), `and ${found.length - MOST_LISTED} more`]
    : found
}

function differing(values, fields) {
  const found = Object.entries(values).filter(([name, value]) => !fields.has(name) || !isSame(valueOf(fields.get(name)), value))
  return found.map(([name]) => (name === "DELETE" ? "to be deleted" : fields.has(name) ? labelOf(fields.get(name), name) : name))
}

function gone(form, prefix, fields, whole, rows) {
  if (fields.DELETE?.length || isThere(whole, prefix, rows)) return []
  return Object.keys(fields).map((name) => labelInNewRow(form, prefix, name))
}

// Whether a row holds all of it already: it was saved, and the browser was not told.
function isThere(values, prefix, rows) {
  const holds = (row) =>
    row.prefix === prefix &&
    Object.entries(values).every(
      ([name, value]) => isEmpty(value) || (row.fields.has(name) && isSame(valueOf(row.fields.get(name)), value)),
    )
  return rows.some(holds)
}

function sketch(form, prefix, values) {
  const names = Object.keys(values).filter((name) => !isEmpty(values[name]))
  return names.length ? ` (${names.map((name) => labelInNewRow(form, prefix, name)).join(", ")})` : ""
}
