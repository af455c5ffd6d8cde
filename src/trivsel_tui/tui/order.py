"""Keys and clicks in the order they come: the next is handled when the one before has been, whatever it did.

Textual forwards every key that is waiting to the widget in focus at that moment, so in a burst «ord Tab ord»
the second word lands in the first field. Here a key waits until the one before it, and all that it set off, has come
to rest; a message that follows it through the queues tells when. A burst lands where the same keys would, typed
slowly. A click that leaves the page waits as well, or what was just written would go with the page, unrecorded.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from contextlib import suppress
from functools import partial
from unicodedata import category

from textual import events
from textual.app import App
from textual.errors import NoWidget
from textual.message import Message
from textual.widget import Widget

QUIET = 2
"""How many times in a row the way up must be empty before the next key is handed on."""

GLANCE = 0.25
"""Seconds between two looks at whether the widget that a key went to has been removed meanwhile."""

GLANCES = 12
"""Looks after which a key is taken as handled in any case; a busy machine may need some."""

LOOK = 0.005
"""Seconds between two looks at whether all has come to rest."""

RESTING = 1.0
"""Seconds after which the end does not wait any longer for what is under way."""


Given = events.Key | events.Paste | events.MouseDown | events.MouseUp
"""What is handed on one at a time."""


OURS = "default"
"""The group of a screen's own work, such as what follows when a page over it closes; Textual's has other names."""


class KeysInOrder(App[int]):
    """An application that hands on keys, pastes and the mouse's button one at a time."""

    class Handled(Message):
        """Follows a key through the same queues, up to the application."""

        def __init__(self, number: int, quiet: int = 0) -> None:
            super().__init__()
            self.number, self.quiet = number, quiet

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[Given] = deque()
        self._number = 0
        self._under_way = False
        self._followed: Widget | None = None

    async def on_event(self, event: events.Event) -> None:
        """Queue what the leader does at the terminal; everything else goes its usual way."""
        if isinstance(event, Given) and not event.is_forwarded:
            self._waiting.append(self._whole(event))
            if not self._under_way:
                await self._hand_on()
        else:
            await super().on_event(event)

    def _whole(self, event: Given) -> Given:
        """Return a key as it is, but one that joins emoji, or turns the writing round, as text: else it is dropped."""
        character = event.character if isinstance(event, events.Key) else None
        joins = character is not None and category(character) == "Cf"
        if not joins:
            return event
        from textual.widgets import Input, TextArea  # with a document's whole machinery: home has no field

        return events.Paste(character or "") if isinstance(self.focused, TextArea | Input) else event

    async def _hand_on(self) -> None:
        self._under_way = bool(self._waiting)
        if self._waiting:
            self._number += 1
            event = self._waiting.popleft()
            target = self._target(event)
            await super().on_event(event)
            self._follow(target, self.Handled(self._number))
            self.set_timer(GLANCE, partial(self._look, self._number, 1))

    def _target(self, event: Given) -> Widget:
        if isinstance(event, events.MouseEvent):
            with suppress(NoWidget):
                return self.get_widget_at(event.x, event.y)[0]
        return self.focused or self.screen

    async def _look(self, number: int, glances: int) -> None:
        if number == self._number and self._under_way:
            if glances >= GLANCES or not (self._followed and self._followed.is_attached):
                await self._hand_on()
            else:
                self.set_timer(GLANCE, partial(self._look, number, glances + 1))

    def _follow(self, target: Widget, message: Handled) -> None:
        self._followed = target
        if not (target.is_attached and target.post_message(message)):
            self.screen.call_after_refresh(self._done, message.number)

    def _follow_anew(self, number: int) -> None:
        """Follow a key from what is in focus by now."""
        if number == self._number:
            self._follow(self.focused or self.screen, self.Handled(number))

    async def _done(self, number: int) -> None:
        if number != self._number or not self._under_way:
            return
        if self._at_work():
            self._followed = self.screen  # what was in focus may be gone with a window that closed
            self.set_timer(LOOK, partial(self._follow_anew, number))
        else:
            await self._hand_on()

    async def on_keys_in_order_handled(self, message: KeysInOrder.Handled) -> None:
        """Go on with the next key once all that this one set off has come to rest."""
        message.stop()
        if message.number != self._number or not self._under_way:
            return
        target: Widget = self.focused or self.screen
        if not self.screen.is_mounted or (self.focused is None and self.screen.AUTO_FOCUS != ""):
            self.screen.call_after_refresh(self._done, message.number)
        elif not self._at_work() and (quiet := message.quiet + 1 if self._at_rest(target) else 0) < QUIET:
            self._follow(target, self.Handled(message.number, quiet))
        else:
            await self._done(message.number)

    async def come_to_rest(self) -> None:
        """Wait until all keys and what they set off are handled: at the exit, messages on their way are lost."""
        until = time.monotonic() + RESTING
        quiet = 0
        while quiet < QUIET and time.monotonic() < until:
            await asyncio.sleep(LOOK)
            under_way = self._waiting or self._under_way
            busy = under_way or any(node.message_queue_size for node in (*self._registry, self))
            quiet = 0 if busy else quiet + 1

    def _at_rest(self, target: Widget) -> bool:
        """Tell whether nothing waits in the queues from a widget up to here."""
        return not any(node.message_queue_size for node in (*target.ancestors_with_self, self))

    def _at_work(self) -> bool:
        """Tell whether the screen in sight is at work, whose end the next key may depend on."""
        return any(w.is_running and w.group == OURS and w.node is self.screen for w in self.workers)
