// "References on this page": the list that readers will get, live. Changes are announced in one short sentence.

import { element } from "references/editor/element"
import { onRenumbered } from "references/editor/numbering"

const PAUSE_MS = 1500
let shown = ""
let said = ""
let timer = 0

const HINTS = {
  "": "Numbered as readers will see them. The list follows the text as you write.",
  answer: "Numbers count what is written here. Readers' numbers count the works of shared sections too: see the preview. The list follows the text as you write.",
}

export function startPanel() {
  const container = document.querySelector("[data-reference-panel]")
  if (!container) return
  const lists = element("div", { class: "rt-panel-lists" })
  const status = element("p", { class: "rt-visually-hidden", role: "status", "aria-live": "polite" })
  container.replaceChildren(
    element("h2", { id: "rt-panel-heading" }, "References on this page"),
    element("p", { class: "rt-panel-hint" }, HINTS[container.dataset.referencePanel] ?? HINTS[""]),
    lists,
    status,
  )
  container.setAttribute("role", "region")
  container.setAttribute("aria-labelledby", "rt-panel-heading")
  container.classList.add("rt-panel")
  container.hidden = false
  onRenumbered((pages) => {
    const filled = pages.filter((page) => page.works.length)
    const fingerprint = JSON.stringify(filled)
    if (fingerprint === shown) return
    shown = fingerprint
    lists.replaceChildren(...(filled.length ? filled.map((page) => listOf(page, filled.length > 1)) : [nothing()]))
    announce(status, filled)
  })
}

function nothing() {
  return element("p", { class: "rt-panel-empty" }, "No work is cited yet. Put the caret after a word and choose Cite.")
}

function listOf(page, isOneOfMany) {
  const items = page.works.map((work) =>
    element(
      "li",
      { class: work.isMissing ? "rt-missing" : false },
      work.text || "…",
      " ",
      element("span", { class: "rt-panel-count" }, usesOf(work)),
    ),
  )
  return element("div", {}, isOneOfMany ? element("h3", {}, page.label) : null, element("ol", {}, items))
}

function usesOf(work) {
  const retired = work.item?.is_retired ? " · retired: choose another work when you can" : ""
  if (work.count === 0) return `based on, not cited in the text${retired}`
  return (work.count === 1 ? "cited once" : `cited ${work.count} times`) + retired
}

function announce(status, pages) {
  const total = pages.reduce((sum, page) => sum + page.works.length, 0)
  const sentence = total === 1 ? "One reference on this page." : `${total} references on this page.`
  clearTimeout(timer)
  timer = setTimeout(() => {
    if (said && sentence !== said) status.textContent = sentence
    said = sentence
  }, PAUSE_MS)
}
