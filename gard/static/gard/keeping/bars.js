// The sentences above a form. Their words stand in the page, in templates; here they are shown and filled in.

export class Bars {
  constructor(form) {
    this.root = document.createElement("div")
    this.root.className = "typing-bars"
    this.spoken = document.createElement("p")
    this.spoken.className = "typing-spoken"
    this.spoken.setAttribute("role", "status")
    this.root.append(this.spoken)
    form.before(this.root)
  }

  make(name) {
    const words = document.querySelector(`template[data-typing-words="${name}"]`)
    return words.content.firstElementChild.cloneNode(true)
  }

  show(bar) {
    this.root.append(bar)
    this.say(firstSentence(bar))
    return bar
  }

  say(words) {
    this.spoken.textContent = words
  }
}

export const slot = (bar, name) => bar.querySelector(`[data-slot="${name}"]`)

export const on = (bar, act, listener) => bar.querySelector(`[data-act="${act}"]`)?.addEventListener("click", listener)

function firstSentence(bar) {
  return (bar.querySelector("h2") ?? bar).textContent.replace(/\s+/g, " ").trim()
}
