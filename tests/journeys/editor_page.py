"""The condition form in the browser, as the journeys speak of it."""


def text(page, row):
    return page.locator(f"#sections-{row} .rt-content")


def markers(page, row):
    return text(page, row).locator("cite")


def stored(page, row):
    return page.locator(f"#id_sections-{row}-body").input_value()


def put_caret(page, row, word, clicks=1):
    """A click puts the caret right after this word; two select it."""
    text(page, row).scroll_into_view_if_needed()
    text(page, row).focus()
    settle(page, row)
    place = text(page, row).evaluate(
        """(root, word) => {
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(word)
                if (at < 0) continue
                const last = document.createRange()
                last.setStart(walker.currentNode, at + word.length - 1)
                last.setEnd(walker.currentNode, at + word.length)
                const { right, top, height } = last.getBoundingClientRect()
                return [right - 1, top + height / 2]
            }
        }""",
        word,
    )
    page.mouse.click(*place, click_count=clicks)
    settle(page, row)


def settle(page, row):
    """ProseMirror follows the selection of the browser a moment later; typing starts when it has."""
    page.wait_for_function(
        """(root) => {
            const { view, state } = root.editor
            const seen = getSelection()
            if (!seen.focusNode || !root.contains(seen.focusNode)) return false
            const head = view.posAtDOM(seen.focusNode, seen.focusOffset)
            return view.hasFocus() && head === state.selection.head
        }""",
        arg=text(page, row).element_handle(),
    )


def dialog(page):
    return page.locator("dialog[open]")


def listed(page):
    return page.locator("[data-reference-panel] ol li")


def save(page):
    with page.expect_navigation():
        page.get_by_role("button", name="Save and continue editing").click()


def paste(page, row, html):
    text(page, row).evaluate(
        """(root, html) => {
            const data = new DataTransfer()
            data.setData("text/html", html)
            const options = { clipboardData: data, bubbles: true, cancelable: true }
            root.dispatchEvent(new ClipboardEvent("paste", options))
        }""",
        html,
    )
