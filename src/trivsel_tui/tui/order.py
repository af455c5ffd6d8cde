"""Keys in the order they are pressed: the next is handled when the one before has been, whatever it did.

Textual forwards every key that is waiting to the widget in focus at that moment, so in a burst «ord Tab ord»
the second word lands in the first field. Here a key waits until the one before it has come all the way up, and,
when that one opened another screen, until that screen can take it.
"""

from __future__ import annotations

from collections import deque

from textual import events
from textual.app import App
from textual.message import Message
from textual.widget import Widget

PATIENCE = 0.25
"""Seconds after which a key is taken as handled, should its widget have been removed while it was."""


class KeysInOrder(App[int]):
    """An application that hands on keys and pastes one at a time."""

    class Handled(Message):
        """Follows a key through the same queues; when it arrives, the key has been handled."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Key | events.Paste] = deque()
        self._number = 0
        self._under_way = False

    async def on_event(self, event: events.Event) -> None:
        """Queue keys and pastes that come from the terminal; everything else goes its usual way."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._waiting.append(event)
            if not self._under_way:
                await self._hand_on()
        else:
            await super().on_event(event)

    async def _hand_on(self) -> None:
        if not self._waiting:
            self._under_way = False
            return
        self._under_way = True
        self._number += 1
        event = self._waiting.popleft()
        target: Widget = self.focused or self.screen
        before = self.screen
        await super().on_event(event)
        number = self._number
        if self.screen is not before or not target.post_message(self.Handled(number)):
            self.screen.call_after_refresh(self._handled, number)
        self.set_timer(PATIENCE, lambda: self._handled(number))

    async def _handled(self, number: int) -> None:
        if number == self._number and self._under_way:
            await self._hand_on()

    async def on_keys_in_order_handled(self, message: KeysInOrder.Handled) -> None:
        """Go on with the next key, once a screen that this one opened stands."""
        message.stop()
        if self.screen.is_mounted and self._focus_settled():
            await self._handled(message.number)
        else:
            self.screen.call_after_refresh(self._handled, message.number)

    def _focus_settled(self) -> bool:
        return self.focused is not None or self.screen.AUTO_FOCUS == ""
