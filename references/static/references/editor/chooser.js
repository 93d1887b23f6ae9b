// A search field with a list under it: type, move with the arrow keys, choose with Enter.
// Works in two groups: what is near (given by the page) and what the server finds.

import { element, freshId } from "references/editor/element"

const PAUSE_MS = 200

export class Chooser {
  // near(query) and search(query, signal) give items; show(item) gives the content of an option.
  constructor({ label, hint, nearTitle, foundTitle, newestTitle, near, search, show, onChoose, query = "" }) {
    Object.assign(this, { nearTitle, foundTitle, newestTitle, near, search, show, onChoose })
    const listId = freshId("rt-list")
    const hintId = freshId("rt-hint")
    this.list = element("div", { id: listId, role: "listbox", class: "rt-options", "aria-label": label })
    this.input = element("input", {
      id: freshId("rt-search"),
      type: "text",
      role: "combobox",
      class: "rt-input",
      autocomplete: "off",
      spellcheck: "false",
      maxlength: "200",
      "aria-controls": listId,
      "aria-expanded": "true",
      "aria-autocomplete": "list",
      "aria-describedby": hintId,
      oninput: () => this.refreshSoon(),
      onkeydown: (event) => this.onKey(event),
    })
    this.input.value = query
    this.status = element("p", { class: "rt-status", role: "status", "aria-live": "polite" })
    this.root = element(
      "div",
      { class: "rt-chooser" },
      element("label", { for: this.input.id, class: "rt-label" }, label),
      this.input,
      element("p", { id: hintId, class: "rt-hint" }, hint),
      this.list,
      this.status,
    )
    this.options = []
    this.render(this.near(query), null)
    this.refresh()
  }

  get query() {
    return this.input.value.trim()
  }

  refreshSoon() {
    clearTimeout(this.timer)
    this.render(this.near(this.query), null)
    this.timer = setTimeout(() => this.root.isConnected && this.refresh(), PAUSE_MS)
  }

  async refresh() {
    this.running?.abort()
    this.running = new AbortController()
    const { signal } = this.running
    const { query } = this
    try {
      const found = await this.search(query, signal)
      if (!signal.aborted && this.root.isConnected) this.render(this.near(query), found)
    } catch (error) {
      if (error.name !== "AbortError") this.status.textContent = error.message
    }
  }

  // found is null while the server is being asked.
  render(near, found) {
    const nearIds = new Set(near.map((item) => item.survivor ?? item.id))
    const others = (found ?? []).filter((item) => !nearIds.has(item.survivor))
    // Who has moved through the list already keeps the place when the server's answer comes in.
    const kept = found ? this.options[this.at]?.item.id : undefined
    this.options = []
    this.list.replaceChildren(
      ...this.group(this.nearTitle, near),
      ...this.group(this.query ? this.foundTitle : this.newestTitle, others),
    )
    if (found) this.status.textContent = summary(near.length + others.length, found.length)
    else this.status.textContent = ""
    const at = this.options.findIndex(({ item }) => item.id === kept)
    this.activate(at > 0 ? at : found || near.length ? 0 : -1)
  }

  group(title, items) {
    if (!items.length) return []
    const headingId = freshId("rt-group")
    const options = items.map((item) => this.option(item))
    const heading = element("div", { id: headingId, class: "rt-group-title", role: "presentation" }, title)
    return [element("div", { role: "group", "aria-labelledby": headingId }, heading, options)]
  }

  option(item) {
    const made = element(
      "div",
      {
        id: `${this.list.id}-${item.id}`,
        role: "option",
        class: "rt-option",
        "aria-selected": "false",
        onmousedown: (event) => event.preventDefault(),
        onclick: () => this.onChoose(item),
      },
      this.show(item),
    )
    this.options.push({ item, made })
    return made
  }

  activate(at) {
    this.at = this.options.length ? Math.max(Math.min(at, this.options.length - 1), -1) : -1
    for (const [index, { made }] of this.options.entries()) {
      made.setAttribute("aria-selected", String(index === this.at))
    }
    const active = this.options[this.at]?.made
    if (active) {
      this.input.setAttribute("aria-activedescendant", active.id)
      active.scrollIntoView({ block: "nearest" })
    } else {
      this.input.removeAttribute("aria-activedescendant")
    }
  }

  onKey(event) {
    const last = this.options.length - 1
    const moves = {
      ArrowDown: () => (this.at >= last ? 0 : this.at + 1),
      ArrowUp: () => (this.at <= 0 ? last : this.at - 1),
      PageDown: () => this.at + 5,
      PageUp: () => Math.max(this.at - 5, 0),
    }
    if (moves[event.key]) {
      event.preventDefault()
      this.activate(moves[event.key]())
    } else if (event.key === "Enter") {
      event.preventDefault()
      const chosen = this.options[this.at]
      if (chosen) this.onChoose(chosen.item)
    }
  }
}

function summary(total, found) {
  if (!total) return "Nothing found."
  const more = found >= 20 ? " Type more words to narrow the list." : ""
  return `${total} ${total === 1 ? "result" : "results"}.${more}`
}
