// Makes pasted markup plain before the schema reads it: Word, Google Docs and web pages leave words and structure.

import { gatherWordLists } from "references/editor/word-lists"

const DROPPED =
  "script,style,title,meta,link,xml,iframe,noscript,object,svg,math,template,select,textarea,audio,video,canvas," +
  "button,input,img,a.citation,[role=doc-noteref],[role=doc-backlink]"
const HEADINGS = { H1: "h3", H2: "h3", H5: "h4", H6: "h4" }
const KEPT = {
  A: ["href"],
  TD: ["colspan", "rowspan"],
  TH: ["colspan", "rowspan", "scope"],
  CITE: ["data-citation"],
  DFN: ["data-term"],
}
const OUR_OWN = "data-pm-slice"

export function cleanPaste(html) {
  const body = new DOMParser().parseFromString(withoutLiveStyle(html), "text/html").body
  if (body.querySelector(`[${OUR_OWN}]`)) return html
  for (const found of body.querySelectorAll(DROPPED)) found.remove()
  dropComments(body)
  gatherWordLists(body)
  for (const found of [...body.querySelectorAll("*")]) restyle(found)
  for (const found of [...body.querySelectorAll("*")]) strip(found)
  plainSpaces(body)
  for (const found of [...body.querySelectorAll("p")]) {
    if (!found.textContent.trim() && !found.querySelector("cite,br")) found.remove()
  }
  return body.innerHTML
}

// The content security policy holds for parsed markup too: styles are moved out of its way and read as plain words.
function withoutLiveStyle(html) {
  return html
    .replace(/<style\b[^]*?(?:<\/style\s*>|$)/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'])style\s*=/gi, "$1data-style="))
}

function propertyOf(found, name) {
  const match = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`, "i").exec(found.dataset.style ?? "")
  return match ? match[1].trim().toLowerCase() : ""
}

function dropComments(body) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.remove()
}

// Weight, slope and position that stand in a style become elements; a bold that its style calls normal is none.
function restyle(found) {
  const [fontWeight, fontStyle, verticalAlign] = ["font-weight", "font-style", "vertical-align"].map((name) =>
    propertyOf(found, name),
  )
  const isBold = fontWeight === "bold" || fontWeight === "bolder" || Number(fontWeight) >= 600
  if (["B", "STRONG"].includes(found.tagName) && fontWeight && !isBold) {
    found.replaceWith(...found.childNodes)
    return
  }
  if (found.tagName !== "SPAN") return
  if (isBold) wrapContent(found, "strong")
  if (fontStyle === "italic") wrapContent(found, "em")
  if (verticalAlign === "super") wrapContent(found, "sup")
  if (verticalAlign === "sub") wrapContent(found, "sub")
}

function wrapContent(found, tag) {
  const wrapper = document.createElement(tag)
  wrapper.append(...found.childNodes)
  found.append(wrapper)
}

function strip(found) {
  if (HEADINGS[found.tagName]) {
    const heading = document.createElement(HEADINGS[found.tagName])
    heading.append(...found.childNodes)
    found.replaceWith(heading)
    return
  }
  const kept = KEPT[found.tagName] ?? []
  for (const { name } of [...found.attributes]) if (!kept.includes(name)) found.removeAttribute(name)
  if (["SPAN", "FONT", "O:P"].includes(found.tagName)) found.replaceWith(...found.childNodes)
}

function plainSpaces(body) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    text.data = text.data.replace(/[\u00a0\s]+/g, " ").replace(/[\u00ad\u200b\ufeff]/g, "")
  }
}
