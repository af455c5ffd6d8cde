"""Where names stand: it looks at few places, and finds the one that is best of all."""

from hypothesis import given
from hypothesis import strategies as st

from trivsel_tui.figures import labels
from trivsel_tui.figures.labels import LINE, Label, placed
from trivsel_tui.figures.lettering import widest
from trivsel_tui.scene import Circle, Role

SIZE = (56.0, 42.0)
NAMES = ("Arbejdet", "Dine nærmeste", "Dit eget liv")
CIRCLES = st.builds(Circle, st.floats(0, 56), st.floats(0, 42), st.floats(0.5, 22), st.just(Role.FIRST))


def penalties(name: str, own: Circle, others: list[Circle], taken: list[Label]) -> list[float]:
    """Return how badly the name stands at each place there is."""
    return [
        labels._penalty(Label(x, y, lines, *half), own, others, taken, SIZE)
        for lines in labels._wraps(name)
        for half in [(widest(lines) / 2, len(lines) * LINE / 2)]
        for x, y in labels._centres(own, *SIZE, half)
    ]


@given(st.lists(CIRCLES, min_size=3, max_size=3, unique_by=lambda circle: circle.radius))
def test_each_name_stands_as_well_as_at_the_best_of_all_places(circles: list[Circle]) -> None:
    found = placed(NAMES, circles, *SIZE)
    taken: list[Label] = []
    for at in sorted(range(3), key=lambda k: circles[k].radius):
        others = [circle for k, circle in enumerate(circles) if k != at]
        stands = labels._penalty(found[at], circles[at], others, taken, SIZE)
        assert stands == min(penalties(NAMES[at], circles[at], others, taken))
        taken.append(found[at])


def test_a_name_stands_in_the_middle_of_a_circle_alone() -> None:
    (label,) = placed(NAMES[:1], [Circle(28, 21, 15, Role.FIRST)], *SIZE)
    assert (label.x, label.y, label.lines) == (28, 21, ("Arbejdet",))
