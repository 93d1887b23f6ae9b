// Which forms are open in other tabs of this browser: their drafts are not lost, so they are not offered. An open
// form holds a lock with its token in the name. The browser itself says which are held, however busy the other tabs
// are, and takes the lock back when a tab is closed or crashes.

const PREFIX = "gard.typing:"
const { locks } = navigator

function standIn(token) {
  // A page that the browser puts aside is not open; one that comes back is again.
  const left = new Promise((resolve) => window.addEventListener("pagehide", resolve, { once: true }))
  locks?.request(PREFIX + token, () => left)
}

export function bePresent(token) {
  standIn(token)
  window.addEventListener("pageshow", ({ persisted }) => persisted && standIn(token))
}

// Without locks (plain http from another machine) nobody is known to be there: too much is offered, never too little.
export async function tokensPresent() {
  const held = locks ? (await locks.query()).held : []
  return new Set(held.map(({ name }) => name).filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)))
}
