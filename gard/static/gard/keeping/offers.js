// Offers what was typed and not saved: back into the form, or away. Putting back can be undone, throwing away asks.

import { on, slot } from "./bars.js"
import { differences } from "./draft.js"
import { putBack } from "./putting-back.js"
import { drop } from "./store.js"

const WHEN = { dateStyle: "medium", timeStyle: "short" }

// `afterwards` is called when a draft has gone into the form, or has come out of it again.
export function offer({ key, draft }, { form, bars, afterwards }) {
  const what = differences(draft, form)
  if (!what.length) return false
  const bar = bars.make("offer")
  fill(bar, draft, what, form)
  on(bar, "put-back", () => take(bar, { key, draft }, { form, bars, afterwards }))
  on(bar, "throw-away", () => ask(bar, true))
  on(bar, "keep", () => ask(bar, false))
  on(bar, "throw-away-for-good", () => {
    drop(key)
    leave(bar, bars, "Thrown away.")
  })
  bars.show(bar)
  return true
}

function fill(bar, draft, what, form) {
  const when = slot(bar, "when")
  when.textContent = new Date(draft.at).toLocaleString(document.documentElement.lang || undefined, WHEN)
  when.dateTime = new Date(draft.at).toISOString()
  slot(bar, "what").replaceChildren(
    ...what.map((words) => Object.assign(document.createElement("li"), { textContent: words })),
  )
  slot(bar, "meanwhile").hidden = !(Number(draft.startedFrom) < Number(form.elements.started_from?.value))
}

function ask(bar, isAsked) {
  slot(bar, "acts").hidden = isAsked
  slot(bar, "asked").hidden = !isAsked
  bar.querySelector(`[data-act="${isAsked ? "keep" : "throw-away"}"]`).focus()
}

function take(bar, kept, { form, bars, afterwards }) {
  const done = putBack(kept.draft, form)
  const report = bars.make("done")
  showHomeless(report, done.homeless)
  on(report, "undo", () => {
    done.undo()
    afterwards({ undone: kept })
    report.replaceWith(bar)
    bar.focus()
    bars.say("Undone.")
  })
  bar.replaceWith(report)
  afterwards({ taken: kept })
  report.focus()
}

function showHomeless(report, homeless) {
  const details = slot(report, "homeless")
  details.hidden = !homeless.length
  for (const { name, text } of homeless) {
    const label = document.createElement("label")
    const area = Object.assign(document.createElement("textarea"), { value: text, readOnly: true, rows: 4 })
    label.append(name, area)
    details.append(label)
  }
}

function leave(bar, bars, words) {
  const next = bar.nextElementSibling ?? bar.previousElementSibling
  bar.remove()
  bars.say(words)
  const target = next?.matches(".typing-bar") ? next : document.getElementById("content-start")
  target?.focus({ preventScroll: true })
}
