// Citing from within the text: search, choose what the page cites already, or create a work on the spot.

import { catalogue } from "references/editor/catalogue"
import { Chooser } from "references/editor/chooser"
import { Creation } from "references/editor/creation"
import { Dialog, actions, button } from "references/editor/dialog"
import { element } from "references/editor/element"
import { numberOf, worksOnPageOf } from "references/editor/numbering"
import { isOnMarker } from "references/editor/schema"

const FIELDS = [
  {
    name: "kind",
    label: "Kind",
    value: "article",
    options: [
      ["article", "Journal article"],
      ["book", "Book"],
      ["chapter", "Chapter of a book"],
      ["report", "Report"],
      ["web-page", "Web page"],
      ["database", "Database entry"],
      ["other", "Other"],
    ],
  },
  { name: "year", label: "Year", inputMode: "numeric" },
  { name: "authors", label: "Authors", isWide: true, isFirst: true, hint: "Surname and initials, commas between: Paydas S, Ergin M." },
  { name: "title", label: "Title", isWide: true },
  { name: "source", label: "Journal, book or site", isWide: true },
  { name: "volume", label: "Volume" },
  { name: "issue", label: "Issue" },
  { name: "pages", label: "Pages" },
  { name: "publisher", label: "Publisher" },
  { name: "url", label: "Address (URL)", isWide: true, type: "url", hint: "The whole address, starting with https:// or http://." },
  { name: "accessed_on", label: "Accessed on", type: "date", hint: "When somebody last read it at that address." },
  { name: "pmid", label: "PMID", inputMode: "numeric" },
  { name: "doi", label: "DOI" },
]

// On a selected marker: show it. Elsewhere: choose a work for the caret.
export function openCitations(surface) {
  if (isOnMarker(surface.editor.state)) new CitationDialog(surface).showMarker()
  else new CitationDialog(surface).showSearch()
}

class CitationDialog {
  constructor(surface) {
    this.surface = surface
    this.editor = surface.editor
    this.shelf = catalogue(surface.citationsUrl)
    this.dialog = new Dialog({ onClosed: () => this.editor.view.focus() })
  }

  showSearch(query = "") {
    const isReplacing = isOnMarker(this.editor.state)
    const chooser = new Chooser({
      label: "Search works",
      hint: "Words from authors, title, source or year, or a PMID or DOI. Arrow keys move, Enter inserts.",
      nearTitle: "Already on this page",
      foundTitle: "Other works",
      newestTitle: "Newest works",
      near: (words) => this.nearby(words),
      search: (words, signal) => this.shelf.search(words, signal),
      show: (item) => showWork(item, numberOf(this.surface, item.id)),
      onChoose: (item) => this.insert(item),
      query,
    })
    const create = button("Create a new citation", () => this.showCreation(chooser.query), { class: "rt-button" })
    const title = isReplacing ? "Replace the citation" : "Cite a work"
    this.dialog.show(title, [chooser.root, actions(create, button("Cancel", () => this.dialog.close()))], chooser.input)
  }

  nearby(words) {
    const parts = words.toLowerCase().split(/\s+/).filter(Boolean)
    const works = worksOnPageOf(this.surface).filter((work) => work.item && !work.item.is_retired)
    return works
      .map((work) => ({ ...work.item, id: work.id }))
      .filter(({ text, pmid, doi }) => parts.every((part) => `${text} ${pmid} ${doi}`.toLowerCase().includes(part)))
  }

  showCreation(query) {
    const creation = new Creation({
      fields: FIELDS,
      values: guess(query),
      shelf: this.shelf,
      submitLabel: "Create and cite",
      backLabel: "Back to the search",
      useLabel: "Cite this work",
      showExisting: (item) => item.text,
      onCreated: (item) => this.insert(item),
      onBack: () => this.showSearch(query),
    })
    this.dialog.show("Create a new citation", [creation.root], creation.first)
  }

  showMarker() {
    const { key } = this.editor.state.selection.node.attrs
    const item = this.shelf.get(key)
    const number = numberOf(this.surface, key)
    const replace = button("Replace…", () => this.showSearch())
    const remove = button("Remove", () => {
      this.editor.commands.deleteSelection()
      this.dialog.close()
    })
    const text = item ? showWork(item) : [element("p", {}, "This work does not exist any more.")]
    const retired = item?.is_retired ? element("p", { class: "rt-hint" }, "This work is retired. Choose another when you can.") : null
    const close = button("Close", () => this.dialog.close(), { class: "rt-button rt-button-main" })
    const title = number ? `Citation ${number}` : "Citation"
    this.dialog.show(title, [element("div", { class: "rt-work" }, text), retired, actions(close, replace, remove)], close)
  }

  insert(item) {
    this.shelf.learn([item])
    if (isOnMarker(this.editor.state)) {
      this.editor.chain().updateAttributes("citation", { key: String(item.survivor ?? item.id) }).run()
    } else {
      insertAfterWord(this.editor, String(item.survivor ?? item.id))
    }
    this.dialog.close()
  }
}

// The marker stands right after the word at the caret, before any space that follows it.
export function insertAfterWord(editor, key) {
  const { $to } = editor.state.selection
  const start = $to.start()
  const before = $to.parent.textBetween(0, $to.parentOffset, undefined, "\ufffc")
  const after = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, undefined, "\ufffc")
  const trimmed = before.replace(/\s+$/, "")
  let offset = trimmed ? trimmed.length : before.length
  if (trimmed === before && /[\p{L}\p{N}]$/u.test(before)) offset += /^[\p{L}\p{N}’'-]*/u.exec(after)[0].length
  const caret = Math.max(start + offset, $to.pos) + 1
  editor
    .chain()
    .insertContentAt(start + offset, { type: "citation", attrs: { key } }, { updateSelection: false })
    .setTextSelection(caret)
    .run()
}

function showWork(item, number) {
  const codes = [item.kind, item.pmid && `PMID ${item.pmid}`, item.doi && `DOI ${item.doi}`].filter(Boolean)
  return [
    element("span", { class: "rt-work-text" }, number ? element("strong", {}, `[${number}] `) : null, item.text),
    element("span", { class: "rt-codes" }, codes.join(" · ")),
  ]
}

// What was searched for in vain is likely part of the new work.
function guess(query) {
  if (/^[1-9]\d{4,8}$/.test(query)) return { pmid: query }
  if (/^10\.\d{4,9}\/\S+$/.test(query)) return { doi: query }
  if (/^https?:\/\//.test(query)) return { url: query, kind: "web-page" }
  return { title: query }
}
