// Marking a word as a glossary term: search, create on the spot, change, remove.

import { catalogue } from "references/editor/catalogue"
import { Chooser } from "references/editor/chooser"
import { Creation } from "references/editor/creation"
import { Dialog, actions, button } from "references/editor/dialog"
import { element } from "references/editor/element"
import { isOnMarker } from "references/editor/schema"

const FIELDS = [
  { name: "name", label: "Term", isWide: true, hint: "As the glossary lists it, usually in the singular." },
  { name: "definition", label: "Meaning", isWide: true, rows: 3, hint: "One or two plain sentences.", isFirst: true },
  { name: "other_forms", label: "Other forms", isWide: true, hint: "Plurals, other spellings, abbreviations; commas between." },
]

export function openTerms(surface) {
  const { editor } = surface
  if (isOnMarker(editor.state)) {
    editor.commands.setTextSelection(editor.state.selection.from)
  }
  if (editor.isActive("term") && editor.state.selection.empty) {
    editor.commands.extendMarkRange("term")
  } else if (editor.state.selection.empty) {
    selectWord(editor)
  }
  const dialog = new TermDialog(surface)
  if (!dialog.words) dialog.explain()
  else if (editor.isActive("term")) dialog.showMark()
  else dialog.showSearch(dialog.words)
}

function selectWord(editor) {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc")
  const after = $from.parent.textBetween($from.parentOffset, $from.parent.content.size, undefined, "\ufffc")
  const head = /[\p{L}\p{N}’'-]*$/u.exec(before)[0].length
  const tail = /^[\p{L}\p{N}’'-]*/u.exec(after)[0].length
  editor.commands.setTextSelection({ from: $from.pos - head, to: $from.pos + tail })
}

class TermDialog {
  constructor(surface) {
    this.surface = surface
    this.editor = surface.editor
    this.shelf = catalogue(surface.termsUrl)
    const { from, to } = this.editor.state.selection
    this.words = this.editor.state.doc.textBetween(from, to, " ").replace(/\s+/g, " ").trim().slice(0, 120)
    this.dialog = new Dialog({ onClosed: () => this.editor.view.focus() })
  }

  explain() {
    const close = button("Close", () => this.dialog.close(), { class: "rt-button rt-button-main" })
    const text = element("p", {}, "Select a word or put the caret into it, then choose Glossary again.")
    this.dialog.show("Mark a glossary term", [text, actions(close)], close)
  }

  showSearch(query) {
    const chooser = new Chooser({
      label: "Search the glossary",
      hint: "Terms and their other forms. Arrow keys move, Enter marks.",
      nearTitle: "",
      foundTitle: "Terms",
      newestTitle: "Newest terms",
      near: () => [],
      search: (words, signal) => this.shelf.search(words, signal),
      show: showTerm,
      onChoose: (item) => this.mark(item),
      query,
    })
    const create = button("Create a new term", () => this.showCreation(chooser.query))
    const marked = element("p", { class: "rt-marked" }, "In the text: ", element("strong", {}, this.words))
    const buttons = actions(create, button("Cancel", () => this.dialog.close()))
    this.dialog.show("Mark a glossary term", [marked, chooser.root, buttons], chooser.input)
  }

  showCreation(query) {
    const name = query || this.words
    const creation = new Creation({
      fields: FIELDS,
      values: { name, other_forms: name.toLowerCase() === this.words.toLowerCase() ? "" : this.words },
      fixed: { language: this.surface.place.group() || "en" },
      shelf: this.shelf,
      submitLabel: "Create and mark",
      backLabel: "Back to the search",
      useLabel: "Use this term",
      showExisting: (item) => `${item.name}: ${item.definition}`,
      onCreated: (item) => this.mark(item),
      onBack: () => this.showSearch(query),
    })
    this.dialog.show("Create a new term", [creation.root], creation.first)
  }

  showMark() {
    const item = this.shelf.get(this.editor.getAttributes("term").key)
    const close = button("Close", () => this.dialog.close(), { class: "rt-button rt-button-main" })
    const change = button("Change…", () => this.showSearch(this.words))
    const remove = button("Remove the mark", () => {
      this.editor.chain().unsetMark("term").run()
      this.dialog.close()
    })
    const text = item ? showTerm(item) : [element("p", {}, "This term does not exist any more.")]
    this.dialog.show("Glossary term", [element("div", { class: "rt-work" }, text), actions(close, change, remove)], close)
  }

  mark(item) {
    this.shelf.learn([item])
    const { to } = this.editor.state.selection
    this.editor
      .chain()
      .setMark("term", { key: String(item.survivor ?? item.id) })
      .setTextSelection(to)
      .run()
    this.dialog.close()
  }
}

function showTerm(item) {
  const forms = item.other_forms.length ? ` (${item.other_forms.join(", ")})` : ""
  return [
    element("span", { class: "rt-work-text" }, element("strong", {}, item.name), forms),
    element("span", { class: "rt-codes" }, item.definition),
  ]
}
