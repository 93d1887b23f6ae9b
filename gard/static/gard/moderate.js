// The page "Moderate": places decided with one key, words marked by selecting them, the wording compared while it is
// typed, and everything private gone from the page when its time is over. Nothing is kept in the browser.

const root = document.querySelector("[data-moderate]")
const token = root.querySelector("[name=csrfmiddlewaretoken]")?.value ?? ""
const status = root.querySelector("[data-status]")
const SIGNS = { remove: "✕ ", keep: "✓ ", "": "" }
const PAUSE = 350

const say = (words) => (status.textContent = words)
const places = () => [...root.querySelectorAll("[data-place]")]
const markOf = (place) => root.querySelector(`[data-mark="${place.dataset.place}"]`)
const isOpen = (place) => place.classList.contains("is-open")

function send(address, fields, accept) {
  const body = fields instanceof FormData ? fields : new FormData()
  if (!(fields instanceof FormData)) for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set("csrfmiddlewaretoken", token)
  return fetch(address, { method: "POST", body, headers: { Accept: accept }, credentials: "same-origin" })
}

// The place to work on, in the list and in the text

function choose(place) {
  for (const other of root.querySelectorAll(".is-current")) other.classList.remove("is-current")
  if (!place) return
  place.classList.add("is-current")
  markOf(place)?.classList.add("is-current")
  if (!place.contains(document.activeElement)) place.focus()
}

function step(from, by) {
  const all = places()
  choose(all[(all.indexOf(from) + by + all.length) % all.length])
}

function goOn(from) {
  const all = places()
  const at = all.indexOf(from)
  const next = [...all.slice(at + 1), ...all.slice(0, at)].find(isOpen)
  if (next) choose(next)
  else (root.querySelector("#id_text") ?? from).focus()
}

// Decisions

function draw(place, answer) {
  for (const part of [place, markOf(place)].filter(Boolean)) {
    part.classList.remove("is-open", "is-remove", "is-keep")
    part.classList.add(`is-${answer.decision || "open"}`)
    for (const words of part.querySelectorAll("[data-verdict]")) words.textContent = answer.verdict
    const label = place.querySelector(`select option[value="${answer.kind}"]`)?.textContent ?? answer.kind
    for (const words of part.querySelectorAll("[data-kind]")) words.textContent = label
    const sign = part.querySelector("[data-sign]")
    if (sign) sign.textContent = SIGNS[answer.decision]
  }
}

function count() {
  for (const shown of root.querySelectorAll("[data-undecided]")) {
    const part = shown.closest(".mod-part")
    shown.textContent = [...part.querySelectorAll("[data-place]")].filter(isOpen).length
  }
}

async function decide(place, what) {
  const key = place.dataset.place
  const fields = { act: "decide", decide: `${what}:${key}`, [`kind-${key}`]: place.querySelector("select").value }
  let response
  try {
    response = await send(location.pathname, fields, "application/json")
  } catch {
    return tell(place, "The site could not be reached. Nothing was decided.")
  }
  if (!(response.headers.get("Content-Type") ?? "").includes("json")) return location.reload()
  const answer = await response.json()
  if (!response.ok) return tell(place, answer.problem)
  tell(place, "")
  draw(place, answer)
  count()
  suggest(answer.suggestion)
  const words = place.querySelector("strong").textContent
  say(`${words}: ${answer.verdict}. ${answer.undecided} to decide.`)
  if (what === "remove" || what === "keep") goOn(place)
  else choose(place)
}

function tell(place, problem) {
  let note = place.querySelector(".mod-problem")
  if (!note) {
    note = document.createElement("p")
    note.className = "mod-problem"
    note.setAttribute("role", "alert")
    place.append(note)
  }
  note.textContent = problem
  note.hidden = !problem
}

// Keys work while a place has the focus, and only there: elsewhere they are letters.

const KEYS = {
  r: (place) => decide(place, "remove"),
  k: (place) => decide(place, "keep"),
  c: (place) => place.querySelector("select").focus(),
  n: (place) => step(place, 1),
  p: (place) => step(place, -1),
  ArrowDown: (place) => step(place, 1),
  ArrowUp: (place) => step(place, -1),
}

root.addEventListener("keydown", (event) => {
  const place = event.target.closest("[data-place]")
  if (!place || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target.matches("select")) {
    if (event.key === "Escape") choose(place), place.focus()
    return
  }
  const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
  if (!act || (event.key.length === 1 && !place.querySelector("button") && !"np".includes(event.key.toLowerCase()))) return
  event.preventDefault()
  act(place)
})

root.addEventListener("focusin", (event) => {
  const place = event.target.closest("[data-place]")
  if (place && !place.classList.contains("is-current")) choose(place)
})

root.addEventListener("click", (event) => {
  const mark = event.target.closest("[data-mark]")
  if (!mark || String(getSelection())) return
  choose(document.getElementById(`place-${mark.dataset.mark}`))
})

for (const form of root.querySelectorAll("[data-places]")) {
  form.addEventListener("submit", (event) => {
    const [what, key] = (event.submitter?.value ?? "").split(":")
    if (what === "undo" || !key) return
    event.preventDefault()
    decide(document.getElementById(`place-${key}`), what)
  })
  for (const place of form.querySelectorAll("[data-place]")) {
    const change = place.querySelector("[data-change-kind]")
    if (!change) continue
    change.hidden = true
    place.querySelector("select").addEventListener("change", async () => {
      await decide(place, "kind")
      place.focus()
    })
  }
}

// Words marked by selecting them: places in the stored text are counted in whole characters.

const marking = root.querySelector("[data-marking]")
const length = (text) => [...text].length

function placeAt(node, offset) {
  const stretch = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-at]")
  if (!stretch || node.nodeType !== Node.TEXT_NODE) return null
  return Number(stretch.dataset.at) + length(node.data.slice(0, offset))
}

function readSelection() {
  const selection = getSelection()
  const text = root.querySelector('[data-text="original"]')
  if (!marking || !text || selection.isCollapsed || !selection.rangeCount) return
  const range = selection.getRangeAt(0)
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return
  const [begins, ends] = [
    placeAt(range.startContainer, range.startOffset),
    placeAt(range.endContainer, range.endOffset),
  ]
  const words = String(selection).trim()
  if (begins === null || ends === null || begins >= ends || !words) return
  marking.elements.begins.value = begins
  marking.elements.ends.value = ends
  marking.elements.words.value = words.slice(0, 200)
  say(`Selected: ${words}. Choose a kind and press Mark.`)
}

if (marking) {
  marking.querySelector("[data-how]").textContent = "(select them in the text, or type them)"
  document.addEventListener("selectionchange", readSelection)
  marking.elements.words.addEventListener("input", () => {
    marking.elements.begins.value = marking.elements.ends.value = ""
  })
}

// The wording: it follows the decisions until somebody types in it, and is compared at every pause

const wording = root.querySelector("#id_text")
const kept = root.querySelector("[data-suggestion]")
const compared = root.querySelector("[data-compared]")
let timer = 0
let asked = 0

function suggest(text) {
  if (text === undefined || !wording || !kept) return
  kept.value = text
  if (!("untouched" in wording.dataset)) return
  wording.value = text
  compareSoon()
}

function compareSoon() {
  clearTimeout(timer)
  timer = setTimeout(compare, PAUSE)
}

async function compare() {
  if (!compared) return
  const number = ++asked
  try {
    const response = await send(root.dataset.compare, { text: wording.value }, "text/html")
    if (response.ok && number === asked && compared.isConnected) {
      compared.replaceChildren(document.createRange().createContextualFragment(await response.text()))
    }
  } catch {
    say("The site could not be reached, so the comparison is not up to date.")
  }
}

if (wording) {
  wording.addEventListener("input", () => {
    delete wording.dataset.untouched
    compareSoon()
  })
}
const again = root.querySelector("[data-again]")
if (again && wording && kept) {
  again.hidden = false
  again.addEventListener("click", () => {
    wording.value = kept.value
    compareSoon()
    wording.focus()
  })
}

// When the half hour is over, the words leave the page; what is typed in the wording stays.

const left = Date.parse(root.dataset.closesAt ?? "") - Date.now()
if (left > 0) {
  setTimeout(() => {
    for (const part of root.querySelectorAll("[data-private]")) {
      const note = document.createElement("p")
      note.className = "state-note"
      note.textContent = "These words are closed again. Load the page anew and say why to read on."
      part.replaceWith(note)
    }
    kept?.remove()
    say("The reader's own words are closed again.")
  }, left)
}

// A page out of the history of the browser would show the words after their time.
addEventListener("pageshow", (event) => event.persisted && location.reload())

// Once the browser has gone to the part that the address names: going there takes the focus away.
function begin() {
  const named = location.hash.startsWith("#place-") ? document.getElementById(location.hash.slice(1)) : null
  if (named || location.hash === "#words") choose(named ?? places().find(isOpen))
}
if (document.readyState === "complete") begin()
else addEventListener("load", () => setTimeout(begin))
