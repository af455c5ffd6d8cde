"""The overview: a sign a keyword, sums, and the same in a sentence."""

from trivsel_tui.figures.overview import Column, Overview, Part, Theme, in_words, scene
from trivsel_tui.scene import Role, Text

COLUMNS = (Column("■", "STOP OP", Role.STOP), Column("▲", "VENT", Role.WAIT), Column("●", "KØR", Role.GO))


def overview(*counts: tuple[int, int, int]) -> Overview:
    themes = tuple(Theme(f"Tema {n}", found) for n, found in enumerate(counts))
    return Overview(COLUMNS, (Part("Første del", themes[:2]), Part("Anden del", themes[2:])))


def texts(drawn: Overview, width: float = 76, height: float | None = None) -> list[str]:
    return [shape.text for shape in scene(drawn, width, height).shapes if isinstance(shape, Text)]


def test_each_keyword_is_a_sign_and_the_sums_stand_below() -> None:
    found = texts(overview((2, 0, 1), (0, 0, 0), (0, 3, 0)))
    assert "■■ 2" in found
    assert "▲▲▲ 3" in found
    assert found[-3:] == ["■ 2", "▲ 3", "● 1"]
    assert found.count("·") == 6


def test_too_many_to_draw_are_one_sign_and_a_number() -> None:
    assert "■ 90" in texts(overview((90, 0, 0)))


def test_names_are_broken_and_never_cut() -> None:
    drawn = Overview(COLUMNS, (Part("Del", (Theme("Samarbejde og kommunikation med medarbejdere", (1, 1, 1)),)),))
    found = texts(drawn, 40)
    assert "Samarbejde og kommunikation med medarbejdere" in " ".join(found)
    assert scene(drawn, 40).height > scene(drawn, 120).height


def test_where_it_is_too_low_themes_without_keywords_are_left_out() -> None:
    drawn = overview((1, 0, 0), (0, 0, 0), (0, 0, 0))
    assert "Tema 1" in texts(drawn, 76, 60)
    assert "Tema 1" not in texts(drawn, 76, 10)
    assert "Anden del" not in texts(drawn, 76, 10)
    assert "Tema 0" in texts(drawn, 76, 10)


def test_what_is_said_of_it_holds_no_theme_and_no_part_without_keywords() -> None:
    drawn = overview((0, 0, 0), (1, 0, 0), (0, 0, 0)).said
    assert [theme.name for theme in drawn.themes] == ["Tema 1"]
    assert [part.title for part in drawn.parts] == ["Første del"]
    assert in_words(drawn) == "Stikord: STOP OP 1, VENT 0, KØR 0."


def test_the_sentence_says_sums_themes_and_where_most_stand() -> None:
    said = in_words(overview((3, 0, 1), (1, 0, 1), (0, 0, 0)))
    assert said == "Stikord: STOP OP 4, VENT 0, KØR 2. 2 af 3 temaer har fået nogle. Flest under STOP OP: Tema 0, 3."
