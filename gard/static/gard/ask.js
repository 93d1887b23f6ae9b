/*
 * What scripts add to the form for questions. Without them the same is shown on the next page, and nothing is missing.
 * - While somebody writes, pages that may answer the question are offered, and help is named in an emergency. The
 *   words go to this site alone, in the body of a request; nothing is kept in the browser.
 * - Offers come and go only while somebody writes the question, so that later fields never move under the hand;
 *   whoever was faster meets them on the next page. Help in an emergency is shown at once, wherever one is.
 * - Near the greatest length, the characters that are left are counted.
 * Whatever fails here stays silent: the form works by itself.
 */

const WAIT_MS = 800;
const SHORTEST = 12;
const TELL_FROM = 0.8;
const SENT = ["question", "about", "condition"];

const form = document.querySelector("form[data-similar]");
const question = form?.elements.namedItem("question");
const place = document.getElementById("similar");
const said = document.getElementById("similar-said");
const left = document.getElementById("question-left");

let timer = 0;
let asking = null; // AbortController of the request on its way
let known = ""; // What the offers on the page were found for.

function typed() {
  const body = new URLSearchParams();
  for (const name of SENT) body.set(name, form.elements.namedItem(name)?.value.trim() ?? "");
  return body;
}

function remember(shown) {
  const seen = form.elements.namedItem("seen");
  seen.value = [...new Set([...seen.value.split(" "), ...shown])].filter(Boolean).join(" ");
}

function show(html) {
  const found = new DOMParser().parseFromString(html, "text/html").body.querySelector(".met");
  if (document.querySelector(".emergency[autofocus]")) found?.querySelector(".emergency")?.remove();
  if (!SENT.includes(document.activeElement?.name)) {
    if (!found?.querySelector(".emergency")) return;
    found.querySelector(".offers")?.remove();
  }
  place.replaceChildren(...(found ? [document.adoptNode(found)] : []));
  const total = found?.querySelectorAll(".offers li").length ?? 0;
  const words = total ? said.dataset.said.replace("{total}", total) : "";
  if (said.textContent !== words) said.textContent = words;
  if (found) remember(found.dataset.shown.split(" ").filter((name) => found.querySelector(`.${name}`)));
}

async function look() {
  const body = typed();
  if (String(body) === known) return;
  asking?.abort();
  asking = new AbortController();
  try {
    if (body.get("question").length < SHORTEST) return show("");
    const answer = await fetch(form.dataset.similar, { method: "POST", body, signal: asking.signal, credentials: "omit" });
    if (!answer.ok) return;
    show(await answer.text());
    known = String(body);
  } catch {
    // Offers are an extra.
  }
}

function count() {
  const most = Number(question.dataset.most);
  const length = [...question.value.trim()].length;
  left.hidden = length < most * TELL_FROM;
  if (!left.hidden) left.textContent = left.dataset.left.replace("{left}", most - length);
}

if (form && question && place && said && left) {
  form.addEventListener("input", (event) => {
    if (!SENT.includes(event.target.name)) return;
    clearTimeout(timer);
    timer = setTimeout(look, WAIT_MS);
    if (event.target === question) count();
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    asking?.abort();
  });
  if (question.value) count();
  (document.querySelector(".emergency[autofocus]") ?? document.querySelector(".error-summary"))?.focus();
}
