// Marks words of a text as a glossary term: the first that are free, as one step that can be undone.

const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

// passed: how many of them stand inside a longer term and are left alone. False when the words are not there.
export function markFirst(editor, words, key, passed = 0) {
  const found = placesOf(editor.state.doc, words)[passed]
  if (!found || !editor.isEditable) return false
  return editor.chain().setTextSelection(found).setMark("term", { key }).setTextSelection(found.to).run()
}

// As on the server: whole words, not in a heading, a link or another mark, not across a marker or a break.
function placesOf(doc, words) {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.split(/\s+/).map(escaped).join("\\s+")}(?![\\p{L}\\p{N}])`, "gu")
  const places = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    if (node.type.name === "heading") return false
    for (const match of freeText(node).matchAll(pattern)) {
      places.push({ from: pos + 1 + match.index, to: pos + 1 + match.index + match[0].length })
    }
    return false
  })
  return places
}

// The words of a block, each character in its place; what cannot be marked is a character that no word has.
function freeText(block) {
  let text = ""
  block.forEach((child) => {
    const isFree = child.isText && !child.marks.some((mark) => ["link", "term"].includes(mark.type.name))
    text += isFree ? child.text : "\ufffc".repeat(child.nodeSize)
  })
  return text
}
