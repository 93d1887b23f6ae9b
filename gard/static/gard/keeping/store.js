// Drafts of unsaved typing in the storage of this browser: one for each open form, found by who typed, in which
// tab, at which address. Nothing here throws: a browser that keeps nothing keeps nothing.

export const FORMAT = 1
const PREFIX = "gard.typing:"
const KEPT_FOR_MS = 14 * 24 * 60 * 60 * 1000
const KEY = /^gard\.typing:([^:]+):([0-9a-f]{32}):(.*)$/

export function keyOf(user, token, place) {
  return `${PREFIX}${user}:${token}:${place}`
}

function storage() {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

function keys() {
  try {
    return Object.keys(storage() ?? {}).filter((key) => key.startsWith(PREFIX))
  } catch {
    return []
  }
}

// Whether it is kept now: false when there is no room, or no storage.
export function keep(key, draft) {
  try {
    storage().setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function drop(key) {
  try {
    storage().removeItem(key)
  } catch {
    // Nothing is kept, so nothing is left.
  }
}

export function read(key) {
  try {
    const draft = JSON.parse(storage().getItem(key))
    return draft?.format === FORMAT ? draft : null
  } catch {
    return null
  }
}

// All that this person has typed at this address and not saved, the newest first.
export function draftsAt(user, place) {
  const found = []
  for (const key of keys()) {
    const [, whose, token, where] = KEY.exec(key) ?? []
    const draft = whose === user && where === place ? read(key) : null
    if (draft) found.push({ key, token, draft })
  }
  return found.sort((a, b) => b.draft.at - a.draft.at)
}

export function countOf(user) {
  return keys().filter((key) => KEY.exec(key)?.[1] === user).length
}

export function isAnyKept() {
  return keys().length > 0
}

export function dropAllOf(user) {
  for (const key of keys()) if (KEY.exec(key)?.[1] === user) drop(key)
}

export function dropStored(tokens) {
  for (const key of keys()) if (tokens.has(KEY.exec(key)?.[2])) drop(key)
}

// Two weeks are enough; what says no time will never say one.
export function dropOld(now = Date.now()) {
  for (const key of keys()) {
    let at
    try {
      at = JSON.parse(storage().getItem(key)).at
    } catch {
      at = undefined
    }
    if (!Number.isFinite(at) || at < now - KEPT_FOR_MS) drop(key)
  }
}
