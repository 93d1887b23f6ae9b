// What the server knows about works or glossary terms: labels for what is in the text, search, creation.

export class Unreachable extends Error {}

const BATCH = 200
const shelves = new Map()

export function catalogue(url) {
  if (!shelves.has(url)) shelves.set(url, new Catalogue(url))
  return shelves.get(url)
}

class Catalogue extends EventTarget {
  constructor(url) {
    super()
    this.url = url
    this.known = new Map()
    this.asked = new Set()
  }

  get(id) {
    return this.known.get(Number(id))
  }

  // The id that a work goes by after merges.
  survivor(id) {
    return this.get(id)?.survivor ?? Number(id)
  }

  isMissing(id) {
    return this.asked.has(Number(id)) && !this.known.has(Number(id))
  }

  learn(items) {
    for (const item of items) {
      this.known.set(item.id, item)
      if (!this.known.has(item.survivor)) this.known.set(item.survivor, { ...item, id: item.survivor })
    }
  }

  // Ask for those that are not known; tells when the answer is there.
  async label(ids) {
    const unknown = [...new Set(ids.map(Number))].filter((id) => !this.known.has(id) && !this.asked.has(id))
    for (const id of unknown) this.asked.add(id)
    for (let at = 0; at < unknown.length; at += BATCH) {
      const batch = unknown.slice(at, at + BATCH)
      try {
        this.learn((await this.fetch(`?ids=${batch.join(",")}`)).results)
      } catch {
        for (const id of batch) this.asked.delete(id)
        return
      }
    }
    if (unknown.length) this.dispatchEvent(new Event("labelled"))
  }

  async search(query, signal) {
    const { results } = await this.fetch(`?q=${encodeURIComponent(query)}`, { signal })
    this.learn(results)
    return results
  }

  // Either { created } or { errors, existing }.
  async create(values) {
    const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? ""
    const answer = await this.fetch("", {
      method: "POST",
      body: new URLSearchParams(values),
      headers: { "X-CSRFToken": token },
    })
    this.learn([answer.created ?? answer.existing].filter(Boolean))
    return answer
  }

  async fetch(query, options = {}) {
    let response
    try {
      response = await fetch(this.url + query, { credentials: "same-origin", ...options })
    } catch (error) {
      if (error.name === "AbortError") throw error
      throw new Unreachable("The site cannot be reached. Your text is safe here; try again in a moment.")
    }
    const isJson = response.headers.get("Content-Type")?.startsWith("application/json")
    const answer = isJson ? await response.json() : {}
    if (response.ok && isJson) return answer
    throw new Unreachable(
      answer.error ??
        "The site refused this. If you are signed out, sign in again in another tab and then try again here.",
    )
  }
}
