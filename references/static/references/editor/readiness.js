// "Ready for readers?": what the server finds about the page as it stands in the form, asked in pauses of typing.
// Nothing typed waits for it; when the server cannot be reached, the last result stays.

import { element } from "references/editor/element"
import { markFirst } from "references/editor/marking"

const PAUSE_MS = 1500
const WANTED = /^(?:name|slug|categories|(?:sections|other_names)-(?!__prefix__).*)$/
const UNREACHABLE = "The site cannot be reached, so this may be out of date. Your text is safe here."
const SIGNED_OUT = "You are signed out, so this may be out of date. Sign in again in another tab."

export function startReadiness(surfaces) {
  const panel = document.querySelector("[data-readiness-panel]")
  if (panel?.closest("form")) new Readiness(panel, surfaces).start()
}

class Readiness {
  constructor(panel, surfaces) {
    Object.assign(this, { panel, surfaces, form: panel.closest("form"), asked: "", said: "" })
    this.body = panel.querySelector("[data-ready-body]")
    this.counts = panel.querySelector("[data-ready-counts]")
    this.trouble = element("p", { class: "ready-trouble", hidden: true })
    this.status = element("p", { class: "rt-visually-hidden", role: "status", "aria-live": "polite" })
    this.body.before(this.trouble)
    panel.after(this.status)
    this.wide = window.matchMedia("(min-width: 94rem)")
  }

  start() {
    this.panel.hidden = false
    this.panel.open = this.wide.matches
    this.counts.textContent = "Looking…"
    const soon = () => this.askSoon()
    for (const name of ["input", "change"]) this.form.addEventListener(name, soon)
    for (const name of ["formset:added", "formset:removed"]) document.addEventListener(name, soon)
    // Autocomplete fields tell of a change through the admin's jQuery only.
    window.django?.jQuery?.(this.form).on("change", "select", soon)
    this.panel.addEventListener("click", (event) => this.onClick(event))
    // The first result waits until the page can be used.
    const whenIdle = window.requestIdleCallback ?? ((act) => setTimeout(act, 300))
    whenIdle(() => this.ask(), { timeout: 2000 })
    this.goTo(...(/^#section-(\w+)-([\w-]+)$/.exec(location.hash)?.slice(1) ?? []))
  }

  askSoon() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.ask(), PAUSE_MS)
  }

  async ask() {
    clearTimeout(this.timer)
    const body = fieldsOf(this.form)
    if (body.toString() === this.asked) return
    this.running?.abort()
    this.running = new AbortController()
    const { signal } = this.running
    try {
      const html = await post(this.panel.dataset.url, body, signal)
      if (signal.aborted) return
      this.asked = body.toString()
      this.complain("")
      this.show(html)
    } catch (error) {
      if (error.name === "AbortError") return
      this.complain(error.message)
      if (!this.said) this.counts.textContent = "Not known yet"
    }
  }

  complain(sentence) {
    this.trouble.textContent = sentence
    this.trouble.hidden = !sentence
  }

  show(html) {
    const findings = new DOMParser().parseFromString(html, "text/html").querySelector("[data-findings]")
    if (!findings) return
    const opened = new Set([...this.body.querySelectorAll("details[open]")].map(keyOf))
    for (const details of findings.querySelectorAll("details")) details.open = opened.has(keyOf(details))
    const focused = this.controls().indexOf(document.activeElement)
    this.body.replaceChildren(document.adoptNode(findings))
    const controls = this.controls()
    if (focused >= 0) (controls[Math.min(focused, controls.length - 1)] ?? this.body).focus()
    this.count(findings.dataset)
  }

  controls() {
    return [...this.body.querySelectorAll("a, button, summary")]
  }

  count({ blocking, advice, counts }) {
    const parts = [
      element("span", { class: Number(blocking) ? "ready-count ready-count-blocking" : "ready-count" }, `${blocking} to mend`),
      element("span", { class: "ready-count" }, `${advice} worth a look`),
    ]
    this.counts.replaceChildren(...(Number(blocking) + Number(advice) ? parts : [counts]))
    if (this.said && this.said !== counts) this.status.textContent = counts
    this.said = counts
  }

  onClick(event) {
    const control = event.target.closest("[data-place]")
    if (!control) return
    event.preventDefault()
    const { place, language, mark, words, passed } = control.dataset
    if (!mark) this.goTo(language, place)
    else if (control.getAttribute("aria-disabled") !== "true") {
      control.setAttribute("aria-disabled", "true")
      const surface = this.find(language, place)
      const isDone = surface && markFirst(surface.editor, words, mark, Number(passed))
      if (!isDone) this.complain(`“${words}” is no longer free in the text.`)
      this.ask()
    }
  }

  find(language, place) {
    const isThere = ({ place: of }) => of.name() === place && (of.group() || "en") === language && !of.isDeleted()
    return this.surfaces().find(isThere)
  }

  goTo(language, place) {
    const surface = this.find(language, place)
    if (!surface) return
    if (!this.wide.matches) this.panel.open = false
    const row = surface.root.closest(".inline-related") ?? surface.root
    row.scrollIntoView({ block: "start" })
    surface.editor.commands.focus(null, { scrollIntoView: false })
  }
}

const keyOf = (details) => {
  const item = details.closest("[data-rule]")
  const group = item.parentElement.previousElementSibling?.textContent
  return `${group} ${item.dataset.rule}`
}

function fieldsOf(form) {
  return new URLSearchParams([...new FormData(form)].filter(([name]) => WANTED.test(name)))
}

async function post(url, body, signal) {
  const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? ""
  const options = { method: "POST", body, signal, redirect: "manual", credentials: "same-origin", headers: { "X-CSRFToken": token } }
  let response
  try {
    response = await fetch(url, options)
    if (response.ok) return await response.text()
  } catch (error) {
    throw error.name === "AbortError" ? error : new Error(UNREACHABLE)
  }
  if (response.type === "opaqueredirect" || response.status === 403) throw new Error(SIGNED_OUT)
  const isJson = response.headers.get("Content-Type")?.startsWith("application/json")
  throw new Error((isJson && (await response.json()).error) || UNREACHABLE)
}
