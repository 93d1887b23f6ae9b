// On every page of the admin: throws away the drafts of forms that the server has stored, and old ones; signing out
// throws away those of the person who signs out, and says so first.

import { countOf, dropAllOf, dropOld, dropStored, isAnyKept } from "./store.js"

const STORED = /^typing_stored_([0-9a-f]{32})=/
const { typingHome: home, typingUser: user } = document.querySelector("script[data-typing-home]").dataset

function forgetStored() {
  const cookies = document.cookie.split("; ")
  const tokens = new Set(cookies.map((cookie) => STORED.exec(cookie)?.[1]).filter(Boolean))
  dropStored(tokens)
  for (const token of tokens) document.cookie = `typing_stored_${token}=; Max-Age=0; Path=${home}; SameSite=Lax`
}

function mayForget() {
  const count = countOf(user)
  const what = count === 1 ? "What you typed on one form" : `What you typed on ${count} forms`
  return !count || window.confirm(`${what} and did not save is kept in this browser. Signing out throws it away. Sign out?`)
}

function signOut(event) {
  document.dispatchEvent(new Event("typing:keep-now"))
  if (!mayForget()) {
    event.preventDefault()
    event.stopPropagation()
    return
  }
  document.dispatchEvent(new Event("typing:forget"))
  dropAllOf(user)
}

forgetStored()
dropOld()
// A page that comes back as it was may come back after a save.
window.addEventListener("pageshow", forgetStored)
for (const note of document.querySelectorAll("[data-kept-note]")) note.hidden = !isAnyKept()
if (user) document.querySelector("#logout-form")?.addEventListener("submit", signOut)
