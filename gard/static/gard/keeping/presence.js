// Tells the server that this page is open, and the person who else has it open and whether it was saved meanwhile.

// Who only looks in and goes on gives no sign.
const FIRST_MS = 1_500
const SHOWN_MS = 20_000
const HIDDEN_MS = 60_000
const LONGEST_MS = 300_000

function newTab() {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => String(part).padStart(10, "0")).join("")
}

class Presence {
  #failures = 0
  #known = "0"
  #timer = 0
  #isAway = false
  #isKnown = false

  constructor(bar) {
    this.bar = bar
    this.address = bar.dataset.presence
    this.form = document.querySelector("#content-main form[method=post]")
    this.tab = this.#field("form_token") || newTab()
    const again = () => this.#again(FIRST_MS * Math.random())
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#plan() : again()))
    document.addEventListener("typing:session", ({ detail }) => detail.isIn && again())
    window.addEventListener("pagehide", () => this.leave())
    window.addEventListener("pageshow", ({ persisted }) => persisted && again())
    again()
  }

  #field(name) {
    return this.form?.elements[name]?.value ?? ""
  }

  #signs(more) {
    const fields = new FormData()
    const said = {
      csrfmiddlewaretoken: this.#field("csrfmiddlewaretoken") || document.querySelector("[name=csrfmiddlewaretoken]")?.value,
      tab: this.tab,
      started_from: this.#field("started_from"),
      known: this.#known,
      is_changed: this.form?.hasAttribute("data-is-changed") ? "1" : "",
      ...more,
    }
    for (const [name, value] of Object.entries(said)) fields.set(name, value ?? "")
    return fields
  }

  #again(wait) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#sign(), wait)
  }

  // Not all at the same moment, and never later than a sign is good for; ever more rarely while nobody answers.
  #plan() {
    const usual = document.hidden ? HIDDEN_MS : SHOWN_MS
    const wait = Math.min(usual * 2 ** this.#failures, LONGEST_MS)
    this.#again(wait * (0.85 + 0.15 * Math.random()))
  }

  async #sign() {
    this.#isAway = false
    this.#isKnown = true
    try {
      const answer = await fetch(this.address, { method: "POST", body: this.#signs(), headers: { Accept: "application/json" } })
      if (answer.ok) this.#show(await answer.json())
      else if ([401, 403].includes(answer.status)) document.dispatchEvent(new Event("typing:doubt"))
      this.#failures = answer.ok ? 0 : this.#failures + 1
    } catch {
      this.#failures += 1
    }
    if (!this.#isAway) this.#plan()
  }

  leave() {
    this.#isAway = true
    clearTimeout(this.#timer)
    if (this.#isKnown) navigator.sendBeacon(this.address, this.#signs({ leaving: "1" }))
  }

  // Touches the page only where the words change: a reader of the screen hears news, not repetitions.
  #show({ others, newest, saved }) {
    const list = this.bar.querySelector("[data-slot=people]")
    const words = others.map((other) => other.words)
    if (JSON.stringify(words) !== JSON.stringify([...list.children].map((item) => item.textContent))) {
      list.replaceChildren(...words.map((each) => Object.assign(document.createElement("li"), { textContent: each })))
    }
    if (saved) this.#showSave(saved)
    this.#known = String(newest)
  }

  #showSave(saved) {
    const line = this.bar.querySelector("[data-slot=saved]")
    line.textContent = `${saved.words} `
    if (!this.#field("started_from")) {
      line.append("Load the page again to see it.")
    } else if (this.form.hasAttribute("data-is-changed")) {
      line.append("Your save will be merged with that one; where both touch the same field, you choose.")
    } else {
      line.append(Object.assign(document.createElement("a"), { href: location.href, textContent: "Show what was saved" }))
    }
    line.hidden = false
  }
}

const bar = document.querySelector("[data-presence]")
if (bar) new Presence(bar)
