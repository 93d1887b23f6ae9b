// One numbering for all texts of the page: 1..n by first appearance in the order in which readers see the sections.

import { catalogue } from "references/editor/catalogue"

const surfaces = new Set()
const listeners = new Set()
let pages = []
let isDue = false

export function join(surface) {
  surfaces.add(surface)
  catalogue(surface.citationsUrl).addEventListener("labelled", renumberSoon)
  renumberSoon()
}

export function leave(surface) {
  surfaces.delete(surface)
  renumberSoon()
}

export function onRenumbered(listener) {
  listeners.add(listener)
}

// Works on the page that this text belongs to, in the order of their numbers: { id, number, count, text }.
export function worksOnPageOf(surface) {
  return pages.find((page) => page.group === surface.place.group())?.works ?? []
}

export function numberOf(surface, id) {
  const survivor = catalogue(surface.citationsUrl).survivor(id)
  return worksOnPageOf(surface).find((work) => work.id === survivor)?.number
}

export function renumberSoon() {
  if (isDue) return
  isDue = true
  queueMicrotask(() => {
    isDue = false
    renumber()
  })
}

function renumber() {
  const inOrder = [...surfaces].filter((one) => !one.place.isDeleted()).sort(byPlace)
  const groups = new Map()
  for (const surface of inOrder) {
    const group = surface.place.group()
    if (!groups.has(group)) groups.set(group, { group, label: surface.place.groupLabel(), works: new Map(), surfaces: [] })
    groups.get(group).surfaces.push(surface)
  }
  pages = [...groups.values()].map(numberPage)
  for (const surface of surfaces) if (surface.place.isDeleted()) show(surface, new Map())
  for (const listener of listeners) listener(pages)
}

function byPlace(a, b) {
  const difference = a.place.order() - b.place.order()
  if (difference) return difference
  return a.textarea.compareDocumentPosition(b.textarea) & window.Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

function numberPage({ group, label, works, surfaces: ofPage }) {
  for (const surface of ofPage) {
    const known = catalogue(surface.citationsUrl)
    known.label(surface.citedIds())
    for (const id of surface.citedIds()) count(works, known, known.survivor(id), 1)
  }
  for (const { known, id, text } of attachedTo(ofPage)) count(works, known, known.survivor(id), 0, text)
  for (const surface of ofPage) show(surface, works)
  return { group, label, works: [...works.values()] }
}

// Works that are not cited come last, by their text, as readers see them.
function attachedTo(ofPage) {
  const attached = ofPage.flatMap((surface) => {
    const known = catalogue(surface.citationsUrl)
    return surface.place.attached().map(({ id, text }) => ({ known, id, text }))
  })
  const folded = ({ known, id, text }) => (known.get(known.survivor(id))?.text ?? text).toLowerCase()
  return attached.sort((a, b) => (folded(a) < folded(b) ? -1 : 1))
}

function count(works, known, id, citations, text = "") {
  const work = works.get(id) ?? { id, number: works.size + 1, count: 0, text, item: null }
  work.item = known.get(id)
  work.text = work.item?.text ?? (known.isMissing(id) ? "This work does not exist any more. Remove its markers." : work.text)
  work.isMissing = known.isMissing(id)
  work.count += citations
  works.set(id, work)
}

function show(surface, works) {
  const known = catalogue(surface.citationsUrl)
  for (const marker of surface.dom.querySelectorAll("cite[data-citation]")) {
    const work = works.get(known.survivor(marker.dataset.citation))
    const label = work ? `[${work.number}]` : "[–]"
    if (marker.textContent !== label) marker.textContent = label
    marker.classList.toggle("rt-marker-missing", Boolean(work?.isMissing))
    marker.title = work?.text || "Citation"
  }
}
