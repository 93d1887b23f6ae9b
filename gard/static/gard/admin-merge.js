// Two people changed the same: buttons put one of the two texts into the form. Without this script the form holds
// the editor's own text, and the other can be read and copied.

const form = document.querySelector("#merge")?.closest("form")
const said = document.querySelector(".merge-said")

function fieldsCalled(name) {
  return [...form.elements].filter((field) => field.name === name)
}

function choose(select, values, text) {
  for (const value of values) {
    if (value && ![...select.options].some((option) => option.value === value)) select.add(new Option(text, value))
  }
  for (const option of select.options) option.selected = values.includes(option.value)
}

function set(field, values, text) {
  if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value)
  else if (field instanceof HTMLSelectElement) choose(field, values, text)
  else field.value = values[0] ?? ""
  field.dispatchEvent(new Event("input", { bubbles: true }))
  field.dispatchEvent(new Event("change", { bubbles: true }))
  // Editors that stand in the place of a field read it again.
  field.dispatchEvent(new CustomEvent("merge:chosen", { bubbles: true }))
  window.django?.jQuery?.(field).trigger("change")
}

function use(button) {
  for (const [name, values] of Object.entries(JSON.parse(button.dataset.values))) {
    for (const field of fieldsCalled(name)) set(field, values, button.dataset.text)
  }
  const conflict = button.closest("[data-merge]")
  for (const other of conflict.querySelectorAll(".merge-use")) other.setAttribute("aria-pressed", String(other === button))
  said.textContent = `${conflict.querySelector("h3").textContent}: ${button.textContent}. It is in the form now; save to keep it.`
}

// Rich text hides its field; what can be typed into stands beside it.
function place(name) {
  const field = fieldsCalled(name)[0] ?? fieldsCalled(`${name}_0`)[0]
  if (!field) return null
  return field.hidden ? field.parentElement.querySelector("[contenteditable]") : field
}

if (form) {
  for (const button of form.querySelectorAll(".merge-use")) {
    button.hidden = false
    button.addEventListener("click", () => use(button))
  }
  for (const link of form.querySelectorAll("[data-merge-field]")) {
    link.addEventListener("click", (event) => {
      const found = place(link.dataset.mergeField)
      if (!found) return
      event.preventDefault()
      found.closest("details")?.setAttribute("open", "")
      found.scrollIntoView({ block: "center" })
      found.focus()
    })
  }
  document.querySelector("#merge").focus()
}
