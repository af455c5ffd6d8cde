from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from trivsel_tui.render.markup import escaped, sayable


@given(st.text())
def test_any_text_can_stand_in_an_element_and_in_an_attribute(text: str) -> None:
    parsed = etree.fromstring(f'<a b="{escaped(text)}">{escaped(text)}</a>'.encode())
    assert (parsed.text or "") == sayable(text).replace("\r\n", "\n").replace("\r", "\n")


def test_what_xml_cannot_hold_is_left_out_and_all_else_stands() -> None:
    assert sayable("a\x00\x0b\ud800\ufffeæ😊\t\n") == "aæ😊\t\n"
    assert escaped("[/ <b> & \"'") == "[/ &lt;b&gt; &amp; &quot;&#x27;"
