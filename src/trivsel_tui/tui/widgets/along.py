"""Walking by arrows from one thing on a page to the next."""

from __future__ import annotations

from textual.widget import Widget


def along(widget: Widget, step: int) -> bool:
    """Go to what comes before or after a widget on its page, without writing in it; False past the page's ends."""
    from trivsel_tui.tui.widgets.field import Field  # with a document's whole machinery: home has no field

    page = next((node for node in widget.ancestors if node.has_class("page")), widget.screen)
    chain = [item for item in widget.screen.focus_chain if page in item.ancestors]
    to = chain.index(widget) + step if widget in chain else -1
    if not 0 <= to < len(chain):
        return False
    target = chain[to]
    target.choose() if isinstance(target, Field) else target.focus()
    return True
