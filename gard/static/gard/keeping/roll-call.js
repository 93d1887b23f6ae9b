// Which forms are open in other tabs of this browser: their drafts are not lost, so they are not offered.

const WAIT_MS = 150
const channel = "BroadcastChannel" in window ? new BroadcastChannel("gard.typing") : null

export function answerRollCall(token) {
  channel?.addEventListener("message", ({ data }) => {
    if (data === "who is there?") channel.postMessage({ token })
  })
}

export function callRoll() {
  const present = new Set()
  if (!channel) return Promise.resolve(present)
  const note = ({ data }) => data?.token && present.add(data.token)
  channel.addEventListener("message", note)
  channel.postMessage("who is there?")
  return new Promise((resolve) => {
    setTimeout(() => {
      channel.removeEventListener("message", note)
      resolve(present)
    }, WAIT_MS)
  })
}
