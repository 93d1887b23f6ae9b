// Where a text stands on its page, read from the other fields of its form row.

export function placeOf(textarea) {
  const config = JSON.parse(textarea.dataset.richText || "{}")
  const prefix = textarea.name.slice(0, textarea.name.lastIndexOf("-") + 1)
  const field = (name) => (name && textarea.form ? textarea.form.elements[prefix + name] : null)
  return {
    name: () => field(config.orderField)?.value ?? "",
    order: () => orderOf(config, field),
    group: () => field(config.groupField)?.value || "",
    groupLabel: () => selectedLabel(field(config.groupField)),
    isDeleted: () => Boolean(prefix && field("DELETE")?.checked),
    attached: () => optionsOf(field(config.attachedField)),
  }
}

function orderOf(config, field) {
  if (!config.orderField) return -1
  const value = field(config.orderField)?.value ?? ""
  const at = (config.order || []).indexOf(value)
  if (at >= 0) return at
  return value !== "" && Number.isFinite(Number(value)) ? Number(value) : Number.MAX_SAFE_INTEGER
}

function selectedLabel(select) {
  return select?.selectedOptions?.[0]?.textContent.trim() || ""
}

function optionsOf(select) {
  const chosen = [...(select?.selectedOptions || [])]
  return chosen.map((option) => ({ id: Number(option.value), text: option.textContent.trim() }))
}

// The name of the text for people who do not see it: its label, and the row that it belongs to.
export function labelsOf(textarea) {
  const label = textarea.labels?.[0]
  const row = textarea.closest(".inline-related")?.querySelector(".inline_label")
  return [label, row].filter(Boolean)
}
