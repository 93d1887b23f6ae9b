/*
 * What scripts add for readers. Without them every marker is a link to the list of references, every glossary term
 * a link to the glossary, and nothing is missing. With them:
 * - a note opens beside a marker or a term (hover, focus or tap; Escape closes; its links can be reached with Tab);
 * - the contents of the page show where the reader is; sections can be printed alone; notices can be hidden.
 */

const ANCHORS = 'a[role="doc-noteref"], a.term[data-definition]';
const OPEN_AFTER_MS = 140;
const CLOSE_AFTER_MS = 260;
const GAP_PX = 6;

const template = document.getElementById("popover-template");
let current = null; // { anchor, box }
let timer = 0;
let pointer = "mouse";

function fill(anchor, box) {
  const text = box.querySelector(".popover-text");
  const isTerm = anchor.matches(".term");
  box.querySelector(isTerm ? ".popover-more-reference" : ".popover-more-term").remove();
  box.querySelector(".popover-more").href = anchor.href;
  if (isTerm) {
    box.setAttribute("aria-label", `${template.dataset.term}: ${anchor.textContent}`);
    text.textContent = anchor.dataset.definition;
    return true;
  }
  const entry = document.getElementById(decodeURIComponent(anchor.hash.slice(1)));
  const work = entry?.querySelector(".reference-text");
  if (!work) return false;
  box.setAttribute("aria-label", `${template.dataset.reference} ${entry.value}`);
  text.append(...work.cloneNode(true).childNodes);
  return true;
}

function place() {
  if (!current) return;
  const { anchor, box } = current;
  const mark = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const left = Math.min(Math.max(GAP_PX, mark.left - 24), width - box.offsetWidth - GAP_PX);
  const below = mark.bottom + GAP_PX;
  const above = mark.top - box.offsetHeight - GAP_PX;
  const fitsBelow = below + box.offsetHeight < document.documentElement.clientHeight;
  box.style.left = `${Math.max(GAP_PX, left)}px`;
  box.style.top = `${fitsBelow || above < 0 ? below : above}px`;
}

function close() {
  clearTimeout(timer);
  if (!current) return;
  const { anchor, box } = current;
  current = null;
  anchor.removeAttribute("aria-describedby");
  box.remove();
}

function open(anchor) {
  clearTimeout(timer);
  if (current?.anchor === anchor) return;
  close();
  const box = template.content.firstElementChild.cloneNode(true);
  if (!fill(anchor, box)) return;
  box.querySelector(".popover-text").id = "popover-text";
  anchor.setAttribute("aria-describedby", "popover-text");
  (anchor.closest("sup") ?? anchor).after(box); // so that Tab goes from the marker into the note
  current = { anchor, box };
  place();
}

function later(action, delay) {
  clearTimeout(timer);
  timer = setTimeout(action, delay);
}

const anchorOf = (event) => event.target.closest?.(ANCHORS);
const isInside = (node) => Boolean(current && node && (current.box.contains(node) || current.anchor.contains(node)));

function watchNotes() {
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const anchor = anchorOf(event);
    if (isInside(event.target)) clearTimeout(timer);
    else if (anchor) later(() => open(anchor), OPEN_AFTER_MS);
    else if (current && !current.box.contains(document.activeElement)) later(close, CLOSE_AFTER_MS);
    else clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const anchor = anchorOf(event);
    if (anchor?.matches(":focus-visible") && pointer !== "touch") open(anchor);
    else if (!isInside(event.target)) close();
  });
  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    if (!isInside(event.target)) close();
  });
  document.addEventListener("click", (event) => {
    const anchor = anchorOf(event);
    if (anchor && pointer !== "mouse" && event.detail > 0 && current?.anchor !== anchor) {
      event.preventDefault(); // the first tap shows the note, the second follows the link
      open(anchor);
    } else if (anchor || event.target.closest?.(".popover-more")) close();
    else if (event.target.closest?.(".popover-close")) dismiss();
  });
  document.addEventListener("keydown", (event) => {
    pointer = "keyboard";
    if (event.key === "Escape" && current) dismiss();
  });
  addEventListener("scroll", place, { capture: true, passive: true });
  addEventListener("resize", place);
}

function dismiss() {
  const { anchor, box } = current;
  const hadFocus = box.contains(document.activeElement);
  close();
  if (hadFocus) {
    anchor.focus();
    close(); // focusing must not open it again
  }
}

function watchContents() {
  const links = new Map([...document.querySelectorAll('.contents a[href^="#"]')].map((a) => [a.hash.slice(1), a]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  if (!headings.length) return;
  // The same line as the observer's: a heading that has just crossed it must count, for nothing is told after.
  const line = () => innerHeight * 0.34 + 1;
  const show = () => {
    const reached = headings.filter((heading) => heading.getBoundingClientRect().top <= line()).pop();
    for (const [id, link] of links) {
      if (id === reached?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(show, { rootMargin: "0px 0px -66% 0px" });
  headings.forEach((heading) => observer.observe(heading));
}

function showButtons() {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const section = button.closest(".page-section");
      section.classList.add("print-this");
      document.body.classList.add("print-one");
      print();
      document.body.classList.remove("print-one");
      section.classList.remove("print-this");
    });
  }
  for (const button of document.querySelectorAll("[data-dismiss]")) {
    button.hidden = false;
    button.addEventListener("click", () => button.closest(button.dataset.dismiss).remove());
  }
}

if (template) watchNotes();
watchContents();
showButtons();
