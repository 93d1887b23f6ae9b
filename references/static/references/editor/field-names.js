// The admin's autocomplete boxes have no name of their own: each gets the name of the field that it stands for.

function nameBoxes() {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const box = select.nextElementSibling?.querySelector(".select2-selection")
    if (!box || box.hasAttribute("aria-label")) continue
    const name = nameOf(select)
    const value = box.querySelector(".select2-selection__rendered")
    box.setAttribute("aria-label", name)
    if (box.hasAttribute("aria-labelledby") && value?.id) {
      box.id ||= `${value.id}-box`
      box.setAttribute("aria-labelledby", `${box.id} ${value.id}`)
    }
    for (const wrong of ["role", "aria-readonly"]) value?.removeAttribute(wrong)
    box.querySelector(".select2-search__field")?.setAttribute("aria-label", name)
  }
}

function nameOpenedBox(event) {
  const field = document.querySelector(".select2-container--open .select2-search__field")
  field?.setAttribute("aria-label", `Search: ${nameOf(event.target)}`)
}

function nameOf(select) {
  const words = select.getAttribute("aria-label") || select.labels?.[0]?.textContent || select.name
  return words.trim().replace(/:$/, "")
}

window.django?.jQuery?.(document).on("select2:open", nameOpenedBox)
window.addEventListener("load", () => setTimeout(nameBoxes))
document.addEventListener("formset:added", () => setTimeout(nameBoxes))
