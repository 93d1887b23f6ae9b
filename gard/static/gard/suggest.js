/*
 * Suggestions under the search boxes while somebody types (the combobox of ARIA 1.2 with a list of its own). Without
 * this script, or when the site does not answer, a box sends its form as ever. Down and Up choose, Enter opens what is
 * chosen or else searches, Escape closes the list and then empties the box. Words go to this site alone, with the
 * hidden fields of the form.
 */

const WAIT_MS = 120;
const SHORTEST = 2;

function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function pieces(parts) {
  return parts.map((part) => (part.is_match ? element("mark", {}, part.text) : part.text));
}

class Suggestions {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector('input[type="search"]');
    this.chosen = -1;
    this.found = [];
    this.timer = 0;
    this.asking = null;
    const id = `${this.input.id}-list`;
    this.list = element("ul", { id, role: "listbox", class: "suggestions", "aria-label": form.dataset.label });
    this.list.hidden = true;
    this.said = element("p", { class: "visually-hidden", role: "status" });
    form.append(this.list, this.said);
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id };
    for (const [key, value] of Object.entries(roles)) this.input.setAttribute(key, value);
    this.input.addEventListener("input", () => this.wait());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    // The box keeps the focus while an entry is pressed, else the list would be gone before the click.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.open(event.target.closest('[role="option"]')));
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT_MS);
  }

  async ask() {
    // A space at the end says that the last word is whole.
    const typed = this.input.value.trimStart();
    this.asking?.abort();
    if (typed.trim().length < SHORTEST) return this.close();
    this.asking = new AbortController();
    try {
      const asked = new URLSearchParams(new FormData(this.form));
      asked.set("q", typed);
      if (document.documentElement.lang !== "en") asked.set("language", document.documentElement.lang);
      const address = `${this.form.dataset.suggest}?${asked}`;
      const answer = await fetch(address, { signal: this.asking.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) return this.close();
      const { said, suggestions } = await answer.json();
      if (typed === this.input.value.trimStart() && document.activeElement === this.input) this.show(said, suggestions);
    } catch {
      this.close();
    }
  }

  show(said, suggestions) {
    this.found = suggestions;
    this.list.replaceChildren(...suggestions.map((row, place) => this.entry(row, place)));
    this.choose(-1);
    this.list.hidden = suggestions.length === 0;
    this.input.setAttribute("aria-expanded", String(suggestions.length > 0));
    this.said.textContent = said;
  }

  entry(row, place) {
    const name = row.kind === "display" ? pieces(row.parts) : [row.name];
    const entry = element("li", { role: "option", id: `${this.list.id}-${place}`, "aria-selected": "false" }, ...name);
    if (row.kind !== "display" && row.parts.length) entry.append(" ", element("small", {}, ...pieces(row.parts)));
    entry.dataset.url = row.url;
    return entry;
  }

  choose(place) {
    this.chosen = place;
    for (const [at, entry] of [...this.list.children].entries()) {
      entry.setAttribute("aria-selected", String(at === place));
      if (at === place) entry.scrollIntoView({ block: "nearest" });
    }
    if (place < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `${this.list.id}-${place}`);
  }

  key(event) {
    const count = this.list.hidden ? 0 : this.found.length;
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!count) return void this.ask();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // From the box itself up to the last entry, and from the last down to the box again.
      this.choose(((this.chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && count && this.chosen >= 0) {
      event.preventDefault();
      this.open(this.list.children[this.chosen]);
    } else if (event.key === "Escape" && count) {
      event.preventDefault();
      this.close();
    }
  }

  open(entry) {
    if (entry) location.assign(entry.dataset.url);
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.list.hidden = true;
    this.choose(-1);
    this.input.setAttribute("aria-expanded", "false");
    this.said.textContent = "";
  }
}

for (const form of document.querySelectorAll("form[data-suggest]")) new Suggestions(form);
