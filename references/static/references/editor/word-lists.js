// Word writes list items as paragraphs that carry a level and print their own bullet. Here they become lists again.

const LEVEL = /mso-list:[^;]*\blevel([1-9])/i
const ORDINAL = /^\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]$/i

export function gatherWordLists(body) {
  let open = []
  for (const found of [...body.querySelectorAll("p,h1,h2,h3,h4,ul,ol,table,div")]) {
    const level = levelOf(found)
    if (!level || found.previousElementSibling !== open.at(0)?.list) open = []
    if (level) open = addItem(found, level, open)
  }
}

function levelOf(found) {
  const match = LEVEL.exec(found.dataset.style ?? "")
  return found.tagName === "P" && match ? Number(match[1]) : 0
}

function addItem(paragraph, level, open) {
  const tag = takeBullet(paragraph)
  const deeper = open.filter((entry) => entry.level <= level)
  let current = deeper.at(-1)
  if (!current || current.level < level) {
    const list = document.createElement(tag)
    if (current?.list.lastElementChild) {
      current.list.lastElementChild.append(list)
    } else {
      paragraph.before(list)
    }
    current = { level, list }
    deeper.push(current)
  }
  const item = document.createElement("li")
  const words = document.createElement("p")
  words.append(...paragraph.childNodes)
  item.append(words)
  current.list.append(item)
  paragraph.remove()
  return deeper
}

// Remove the printed bullet; it tells whether the list counts.
function takeBullet(paragraph) {
  let printed = ""
  for (const found of [...paragraph.querySelectorAll("[data-style]")]) {
    if (/mso-list:\s*ignore/i.test(found.dataset.style)) {
      printed += found.textContent
      found.remove()
    }
  }
  return ORDINAL.test(printed.replaceAll("\u00a0", " ").trim()) ? "ol" : "ul"
}
