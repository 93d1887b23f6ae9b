// Reads and writes the fields of a form. A value is a text, or a list: of ticked values, or of chosen options as
// [value, words]. Hidden fields, passwords and files are left out, and whatever stands in [data-not-kept].

const LEFT_OUT = new Set(["hidden", "password", "file", "submit", "button", "reset", "image", "fieldset", "output"])

export function isKept(control) {
  return (
    Boolean(control.name) &&
    !control.disabled &&
    !LEFT_OUT.has(control.type) &&
    !control.name.startsWith("_") &&
    !control.name.includes("__prefix__") &&
    !control.closest("[data-not-kept]")
  )
}

const isTick = (control) => control.type === "checkbox" || control.type === "radio"
const isSelect = (control) => control.tagName === "SELECT"
const plain = (text) => text.replace(/\r\n?/g, "\n")
const listed = (options) => options.map((option) => [option.value, option.textContent.trim()])

export function valueOf(controls) {
  const [first] = controls
  if (isTick(first)) return controls.filter((control) => control.checked).map((control) => control.value)
  if (isSelect(first)) return listed([...first.selectedOptions])
  return plain(first.value)
}

// What the server sent, whatever has been typed or put there by the browser since.
export function servedValueOf(controls) {
  const [first] = controls
  if (isTick(first)) return controls.filter((control) => control.defaultChecked).map((control) => control.value)
  if (!isSelect(first)) return plain(first.defaultValue)
  const sent = [...first.options].filter((option) => option.defaultSelected)
  if (first.multiple) return listed(sent)
  return listed([sent.at(-1) ?? first.options[0]].filter(Boolean))
}

// Options are the same when their values are, in whatever order and words.
const essence = (value) => (Array.isArray(value) ? [...value.map((each) => [each].flat()[0])].sort() : value)

export function isSame(a, b) {
  return JSON.stringify(essence(a)) === JSON.stringify(essence(b))
}

export function isEmpty(value) {
  return essence(value).length === 0 || isSame(value, [""])
}

export function inWords(value) {
  return Array.isArray(value) ? value.map((each) => [each].flat().at(-1)).join(", ") : value
}

// Puts a value into the field as if somebody had; false when the field cannot hold it.
export function setValue(controls, value) {
  const [first] = controls
  if (Array.isArray(value) !== (isTick(first) || isSelect(first))) return false
  if (isTick(first)) tick(controls, value)
  else if (isSelect(first)) choose(first, value)
  else first.value = value
  for (const control of isTick(first) ? controls : [first]) {
    for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }))
  }
  first.dispatchEvent(new CustomEvent("typing:put-back", { bubbles: true }))
  return isTick(first) || isSame(valueOf(controls), value)
}

function tick(controls, values) {
  for (const control of controls) control.checked = values.includes(control.value)
}

// An autocomplete field knows only what was chosen in it; other lists offer all that there is.
function choose(select, chosen) {
  const values = new Set(chosen.map(([value]) => value))
  if (select.classList.contains("admin-autocomplete")) {
    const known = new Set([...select.options].map((option) => option.value))
    for (const [value, words] of chosen) if (!known.has(value)) select.append(new Option(words, value))
  }
  if (![...values].every((value) => [...select.options].some((option) => option.value === value))) return
  for (const option of select.options) option.selected = values.has(option.value)
}
