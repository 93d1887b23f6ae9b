// The toolbar: one stop for Tab, arrow keys inside it, every button with a name, a tooltip and its shortcut.

import { element } from "references/editor/element"

const IS_APPLE = /Mac|iP(hone|ad)/.test(navigator.platform)
export const keys = (shortcut) =>
  IS_APPLE
    ? shortcut.replace("Mod+", "⌘").replace("Alt+", "⌥").replace("Shift+", "⇧")
    : shortcut.replace("Mod+", "Ctrl+")

const toggle = (type) => (editor) => editor.chain().focus().toggleMark(type).run()
const run = (command, ...values) => (editor) => editor.chain().focus()[command](...values).run()

const GROUPS = [
  [
    { face: "Cite", name: "Cite a work", shortcut: "Mod+Alt+C", act: "cite", look: "main" },
    { face: "Glossary", name: "Mark a glossary term", shortcut: "Mod+Alt+G", act: "term", mark: "term" },
  ],
  [
    { face: "B", name: "Bold", shortcut: "Mod+B", run: toggle("bold"), mark: "bold", look: "bold" },
    { face: "I", name: "Italic", shortcut: "Mod+I", run: toggle("italic"), mark: "italic", look: "italic" },
    { face: "x₂", name: "Subscript", shortcut: "Mod+,", run: toggle("subscript"), mark: "subscript" },
    { face: "x²", name: "Superscript", shortcut: "Mod+.", run: toggle("superscript"), mark: "superscript" },
    { face: "Link", name: "Link", shortcut: "Mod+K", act: "link", mark: "link" },
  ],
  [
    { face: "Heading", name: "Heading", shortcut: "Mod+Alt+3", run: run("toggleHeading", { level: 3 }), node: ["heading", { level: 3 }] },
    { face: "Subheading", name: "Subheading", shortcut: "Mod+Alt+4", run: run("toggleHeading", { level: 4 }), node: ["heading", { level: 4 }] },
  ],
  [
    { face: "• List", name: "Bullet list", shortcut: "Mod+Shift+8", run: run("toggleBulletList"), node: ["bulletList"] },
    { face: "1. List", name: "Numbered list", shortcut: "Mod+Shift+7", run: run("toggleOrderedList"), node: ["orderedList"] },
    { face: "Quote", name: "Quotation", shortcut: "Mod+Shift+B", run: run("toggleBlockquote"), node: ["blockquote"] },
    { face: "Table", name: "Insert a table", run: run("insertTable", { rows: 3, cols: 2, withHeaderRow: true }), isOutsideTable: true },
  ],
  [
    { face: "Row +", name: "Add a row below", run: run("addRowAfter"), isInTable: true },
    { face: "Column +", name: "Add a column to the right", run: run("addColumnAfter"), isInTable: true },
    { face: "Row −", name: "Delete the row", run: run("deleteRow"), isInTable: true },
    { face: "Column −", name: "Delete the column", run: run("deleteColumn"), isInTable: true },
    { face: "Header", name: "Header cell on or off", run: run("toggleHeaderCell"), isInTable: true },
    { face: "Table −", name: "Delete the table", run: run("deleteTable"), isInTable: true },
  ],
  [
    { face: "Undo", name: "Undo", shortcut: "Mod+Z", run: run("undo"), can: "undo" },
    { face: "Redo", name: "Redo", shortcut: "Mod+Shift+Z", run: run("redo"), can: "redo" },
  ],
]

export class Toolbar {
  constructor(surface, acts) {
    this.surface = surface
    this.acts = acts
    this.buttons = []
    const groups = GROUPS.map((items) => element("div", { class: "rt-toolgroup" }, items.map((item) => this.button(item))))
    this.root = element(
      "div",
      { class: "rt-toolbar", role: "toolbar", "aria-label": "Text tools", "aria-controls": surface.dom.id, onkeydown: (event) => this.onKey(event) },
      groups,
    )
    this.groups = groups
    this.update()
  }

  button(item) {
    const shortcut = item.shortcut ? ` (${keys(item.shortcut)})` : ""
    const made = element(
      "button",
      {
        type: "button",
        class: `rt-tool ${item.look ? `rt-tool-${item.look}` : ""}`,
        title: item.name + shortcut,
        "aria-label": item.name === item.face ? null : item.name,
        tabindex: this.buttons.length ? "-1" : "0",
        onmousedown: (event) => event.preventDefault(),
        onclick: () => this.press(item),
        onfocus: () => this.rove(made),
      },
      item.face,
    )
    this.buttons.push({ item, made })
    return made
  }

  press(item) {
    if (this.buttons.find((one) => one.item === item).made.getAttribute("aria-disabled") === "true") return
    if (item.act) this.acts[item.act]()
    else item.run(this.surface.editor)
  }

  update() {
    const { editor } = this.surface
    const inTable = editor.isActive("table")
    for (const { item, made } of this.buttons) {
      made.hidden = (item.isInTable && !inTable) || (item.isOutsideTable && inTable)
      if (item.mark || item.node) {
        const isOn = item.mark ? editor.isActive(item.mark) : editor.isActive(...item.node)
        made.setAttribute("aria-pressed", String(isOn))
      }
      if (item.can) made.setAttribute("aria-disabled", String(!editor.can()[item.can]()))
    }
    for (const group of this.groups) group.hidden = [...group.children].every((made) => made.hidden)
    if (this.current?.hidden) this.rove(this.shown()[0])
  }

  shown() {
    return this.buttons.map(({ made }) => made).filter((made) => !made.hidden)
  }

  rove(made) {
    this.current = made
    for (const { made: other } of this.buttons) other.tabIndex = other === made ? 0 : -1
  }

  onKey(event) {
    const shown = this.shown()
    const at = shown.indexOf(document.activeElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key]
    if (event.key === "Escape") this.surface.editor.commands.focus()
    if (to === undefined) return
    event.preventDefault()
    shown[(to + shown.length) % shown.length].focus()
  }
}
