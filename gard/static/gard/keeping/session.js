// Notices that the person of an open form is signed out, says so, and holds a save back that would lead nowhere.

import { slot } from "./bars.js"

const CHECK_MS = 60_000
const CHECK_WHEN_OUT_MS = 10_000

export class Session {
  #bar = null
  #state = "in"

  constructor(form, { user, address, bars, isKeeping }) {
    Object.assign(this, { form, user, address, bars, isKeeping })
    if (!address) return
    window.addEventListener("submit", (event) => this.#holdBack(event), { capture: true })
    window.addEventListener("focus", () => this.check())
    document.addEventListener("visibilitychange", () => !document.hidden && this.check())
    // Where the browser gives signs of life to the server, those tell; elsewhere it asks.
    document.addEventListener("typing:doubt", () => this.check())
    this.#askAgain()
  }

  #askAgain() {
    const isTold = document.querySelector("[data-presence]") && this.#state === "in"
    const again = async () => {
      if (!document.hidden && !isTold) await this.check()
      this.#askAgain()
    }
    setTimeout(again, this.#state === "in" ? CHECK_MS : CHECK_WHEN_OUT_MS)
  }

  async check() {
    let found
    try {
      const answer = await fetch(this.address, { headers: { Accept: "application/json" }, cache: "no-store" })
      if (!answer.ok) return this.#state
      found = await answer.json()
    } catch {
      return this.#state
    }
    if (found.user === this.user) {
      for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = found.token
    }
    this.#become(found.user === this.user ? "in" : found.user ? "somebody-else" : "signed-out")
    return this.#state
  }

  #become(state) {
    if (state === this.#state) return
    this.#state = state
    this.#bar?.remove()
    this.#bar = this.bars.make(state === "in" ? "signed-in-again" : state)
    const kept = slot(this.#bar, "kept")
    if (kept) kept.hidden = !this.isKeeping()
    this.bars.show(this.#bar)
    document.dispatchEvent(new CustomEvent("typing:session", { detail: { isIn: state === "in" } }))
  }

  // The person may have signed in a moment ago: then the save goes on by itself.
  async #holdBack(event) {
    if (event.target !== this.form || this.#state === "in") return
    event.preventDefault()
    event.stopImmediatePropagation()
    const { submitter } = event
    if ((await this.check()) === "in") {
      this.form.requestSubmit(submitter)
      return
    }
    this.#bar.focus()
    this.bars.say("Not sent: sign in first.")
  }
}
