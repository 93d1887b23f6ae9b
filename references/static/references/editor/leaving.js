// Nobody leaves a form with unsaved typing by accident: the browser asks first.

export function warnBeforeLeaving() {
  // A form that came back from a save that was refused holds typing that is not saved.
  let isChanged = document.querySelector("#content-main form .errornote") !== null
  const note = (event) => {
    if (event.isTrusted && event.target.closest?.("#content-main form")) isChanged = true
  }
  document.addEventListener("input", note)
  document.addEventListener("change", note)
  // Not typed now, but typed before and not saved.
  document.addEventListener("typing:put-back", () => {
    isChanged = true
  })
  document.addEventListener("submit", () => {
    isChanged = false
  })
  window.addEventListener("beforeunload", (event) => {
    if (isChanged) event.preventDefault()
  })
}
