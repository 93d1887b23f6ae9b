// Turns every rich text area of an admin form into the editor, in rows that are added later too.

import { renumberSoon } from "references/editor/numbering"
import { startPanel } from "references/editor/panel"
import { startReadiness } from "references/editor/readiness"
import { Surface } from "references/editor/surface"
import { warnBeforeLeaving } from "references/editor/leaving"

const SELECTOR = "textarea[data-rich-text]"
const made = new Map()

function open(container) {
  for (const textarea of container.querySelectorAll(SELECTOR)) {
    if (made.has(textarea) || textarea.id.includes("__prefix__") || textarea.closest(".empty-form")) continue
    made.set(textarea, new Surface(textarea))
  }
}

function forgetRemoved() {
  for (const [textarea, surface] of made) {
    if (textarea.isConnected) continue
    made.delete(textarea)
    surface.destroy()
  }
}

startPanel()
open(document)
document.addEventListener("formset:added", (event) => {
  open(event.target)
  renumberSoon()
})
document.addEventListener("formset:removed", () => {
  forgetRemoved()
  renumberSoon()
})
document.addEventListener("change", renumberSoon)
// A browser that goes back fills the text areas again after this script has read them.
window.addEventListener("pageshow", () => {
  for (const surface of made.values()) surface.readAgain()
})
// What was typed and not saved comes back into a text area: the editor in its place follows.
document.addEventListener("typing:put-back", (event) => made.get(event.target)?.readAgain())
// A choice between two texts fills the text area.
document.addEventListener("merge:chosen", (event) => made.get(event.target)?.readAgain())
warnBeforeLeaving()
startReadiness(() => [...made.values()])
// Autocomplete fields tell of a change through the admin's jQuery only.
window.django?.jQuery?.(document).on("change", "select", renumberSoon)
