// The grammar of the text, as the server's richtext package defines it: nothing else can be written or pasted.

import {
  Blockquote,
  Bold,
  BulletList,
  Document,
  Dropcursor,
  Extension,
  Gapcursor,
  HardBreak,
  Heading,
  Italic,
  ListItem,
  Mark,
  Node,
  OrderedList,
  Paragraph,
  Plugin,
  Subscript,
  Superscript,
  Table,
  TableCell,
  TableHeader,
  TableRow,
  Text,
  UndoRedo,
  mergeAttributes,
} from "django-prose-editor/editor"
import { element } from "references/editor/element"
import { cleanPaste } from "references/editor/paste"

const isKey = (value) => /^[1-9]\d{0,17}$/.test(value ?? "")

export const isAcceptableLink = (href) =>
  /^https?:\/\/[^\s/?#]+/i.test(href) || /^mailto:[^\s@]+@[^\s@]+$/i.test(href) || /^\/(?![/\\])\S*$/.test(href)

const Citation = Node.create({
  name: "citation",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  priority: 1000,
  addOptions: () => ({ onOpen: () => {} }),
  addAttributes: () => ({
    key: {
      default: null,
      parseHTML: (found) => found.dataset.citation,
      renderHTML: ({ key }) => ({ "data-citation": key }),
    },
  }),
  parseHTML: () => [
    { tag: "cite[data-citation]", getAttrs: (found) => (isKey(found.dataset.citation) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ["cite", HTMLAttributes],
  addNodeView: () => ({ node }) => ({
    dom: element("cite", { "data-citation": node.attrs.key, class: "rt-marker" }, "[…]"),
    ignoreMutation: () => true,
  }),
  addKeyboardShortcuts() {
    return { Enter: () => isOnMarker(this.editor.state) && (this.options.onOpen(this.editor), true) }
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleClickOn: (view, pos, node) => {
            if (node.type.name !== "citation" || !this.editor.isEditable) return false
            this.editor.commands.setNodeSelection(pos)
            this.options.onOpen(this.editor)
            return true
          },
          // Typing while a marker is selected goes after it: it must not vanish by accident.
          handleTextInput: (view, from, to, text) => {
            if (!isOnMarker(view.state)) return false
            this.editor.chain().setTextSelection(view.state.selection.to).insertContent({ type: "text", text }).run()
            return true
          },
        },
      }),
    ]
  },
})

export const isOnMarker = (state) => state.selection.node?.type.name === "citation"

const Term = Mark.create({
  name: "term",
  inclusive: false,
  excludes: "term link",
  addAttributes: () => ({
    key: {
      default: null,
      parseHTML: (found) => found.dataset.term,
      renderHTML: ({ key }) => ({ "data-term": key }),
    },
  }),
  parseHTML: () => [{ tag: "dfn[data-term]", getAttrs: (found) => (isKey(found.dataset.term) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ["dfn", HTMLAttributes, 0],
})

const Link = Mark.create({
  name: "link",
  inclusive: false,
  excludes: "term link",
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (found) => (isAcceptableLink(found.getAttribute("href")) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", mergeAttributes(HTMLAttributes), 0],
})

const span = (name) => ({
  default: 1,
  parseHTML: (cell) => Math.min(Math.max(Number.parseInt(cell.getAttribute(name), 10) || 1, 1), 100),
})

const cellAttributes = () => ({ colspan: span("colspan"), rowspan: span("rowspan"), colwidth: { default: null, rendered: false } })

const Cell = TableCell.extend({ addAttributes: cellAttributes })

const HeaderCell = TableHeader.extend({
  addAttributes: () => ({
    ...cellAttributes(),
    scope: {
      default: "col",
      parseHTML: (cell) => (["col", "row", "colgroup", "rowgroup"].includes(cell.scope) ? cell.scope : null),
      renderHTML: ({ scope }) => (scope ? { scope } : {}),
    },
  }),
})

const NumberedList = OrderedList.extend({
  addAttributes: () => ({}),
  renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
})

const Paste = Extension.create({
  name: "cleanPaste",
  transformPastedHTML: (html) => cleanPaste(html),
})

export function extensions({ onOpenMarker, shortcuts }) {
  return [
    Document,
    Paragraph,
    Text,
    HardBreak,
    Heading.configure({ levels: [3, 4] }),
    Bold,
    Italic,
    Subscript,
    Superscript.extend({ excludes: "superscript subscript" }),
    Blockquote,
    BulletList,
    NumberedList,
    ListItem,
    Table,
    TableRow,
    Cell,
    HeaderCell,
    Link,
    Term,
    Citation.configure({ onOpen: onOpenMarker }),
    Gapcursor,
    Dropcursor,
    UndoRedo,
    Paste,
    Extension.create({ name: "dialogShortcuts", priority: 1000, addKeyboardShortcuts: () => shortcuts }),
  ]
}

// What is stored: the editor's markup with the rows of header cells gathered in a thead; nothing for an empty text.
export function storedHTML(editor) {
  if (editor.isEmpty) return ""
  const html = editor.getHTML()
  if (!html.includes("<table")) return html
  const body = new DOMParser().parseFromString(html, "text/html").body
  for (const table of body.querySelectorAll("table")) gatherHead(table)
  return body.innerHTML
}

function gatherHead(table) {
  const head = document.createElement("thead")
  for (const row of [...table.rows]) {
    if (![...row.cells].every((cell) => cell.localName === "th")) break
    head.append(row)
  }
  if (head.rows.length) table.prepend(head)
  for (const part of [...table.tBodies]) if (!part.rows.length) part.remove()
}
