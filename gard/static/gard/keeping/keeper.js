// Keeps what is typed into a form of the admin until the server has stored it, and offers back what was left.

import { Bars } from "./bars.js"
import { NOTHING, Served, isNothing, take } from "./draft.js"
import { offer } from "./offers.js"
import { bePresent, tokensPresent } from "./roll-call.js"
import { Session } from "./session.js"
import { draftsAt, drop, keep, keyOf, read } from "./store.js"

const WAIT_MS = 500
// Where the form is, not how one came there.
const NO_PLACE = ["_changelist_filters", "_popup", "_to_field"]

function placeOf({ pathname, search }) {
  const asked = new URLSearchParams(search)
  for (const name of NO_PLACE) asked.delete(name)
  return asked.size ? `${pathname}?${asked}` : pathname
}

function newToken() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}

class Keeper {
  #served = new Served()
  #written = ""
  #timer = 0
  #isOver = false
  #isKeeping = true

  constructor(mark) {
    this.form = mark.form
    this.user = mark.dataset.user
    this.place = placeOf(location)
    const isShownAgain = Boolean(mark.value)
    this.token = mark.value ||= newToken()
    this.key = keyOf(this.user, this.token, this.place)
    this.before = isShownAgain ? read(this.key) ?? NOTHING : null
    this.bars = new Bars(this.form)
    this.#served.note(this.form)
    bePresent(this.token)
    this.#listen()
    const address = mark.dataset.signedIn
    new Session(this.form, { user: this.user, address, bars: this.bars, isKeeping: () => this.#isKeeping })
  }

  #listen() {
    const soon = () => this.#soon()
    for (const name of ["input", "change", "keyup", "click"]) document.addEventListener(name, soon)
    window.django?.jQuery?.(document).on("change", soon)
    for (const name of ["formset:added", "formset:removed"]) {
      document.addEventListener(name, () => {
        this.#served.note(this.form)
        this.#soon()
      })
    }
    const now = () => this.keep()
    window.addEventListener("pagehide", now)
    document.addEventListener("visibilitychange", () => document.hidden && now())
    document.addEventListener("submit", now, { capture: true })
    document.addEventListener("typing:keep-now", now)
    document.addEventListener("typing:forget", () => (this.#isOver = true))
  }

  #soon() {
    this.#timer ||= setTimeout(() => this.keep(), WAIT_MS)
  }

  // Writes only what is new, so that a draft which another page has thrown away does not come back by itself.
  keep() {
    clearTimeout(this.#timer)
    this.#timer = 0
    if (this.#isOver) return
    const startedFrom = this.form.elements.started_from?.value ?? "0"
    const draft = take(this.form, this.#served, { startedFrom, before: this.before })
    const isChanged = !isNothing(draft)
    this.form.toggleAttribute("data-is-changed", isChanged)
    const text = isChanged ? JSON.stringify({ ...draft, at: 0 }) : ""
    if (text === this.#written) return
    this.#written = text
    if (!isChanged) drop(this.key)
    else this.#say(keep(this.key, draft))
  }

  #say(isKept) {
    if (this.#isKeeping && !isKept) this.bars.show(this.bars.make("no-room"))
    this.#isKeeping = isKept
  }

  // What the form holds already is its own from now on; what it does not hold is offered.
  async offer() {
    this.keep()
    // In this order: whoever has written a draft was present before.
    const drafts = draftsAt(this.user, this.place)
    const present = await tokensPresent()
    const afterwards = ({ taken, undone }) => {
      this.keep()
      if (taken && this.#isKeeping) drop(taken.key)
      if (undone) keep(undone.key, undone.draft)
    }
    for (const kept of drafts) {
      if (kept.key === this.key || present.has(kept.token)) continue
      if (!offer(kept, { form: this.form, bars: this.bars, afterwards })) drop(kept.key)
    }
  }
}

const mark = document.querySelector("input[data-typing]")
if (mark?.form) {
  const keeper = new Keeper(mark)
  // By then the browser has put back what it remembers of the page, and the rows can be added to.
  window.addEventListener("pageshow", ({ persisted }) => persisted || keeper.offer())
}
