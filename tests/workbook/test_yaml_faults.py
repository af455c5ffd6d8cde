"""What is said about a file that the parser objects to."""

import pytest

from trivsel_tui.workbook.yaml_faults import in_words


@pytest.mark.parametrize(
    ("objection", "said"),
    [
        ("found unexpected end of stream", "et citationstegn"),
        ("an objection of a parser to come", "se, hvordan en anden øvelse gør"),
    ],
)
def test_an_objection_is_said_in_words_also_one_that_is_not_known(objection: str, said: str) -> None:
    assert said in in_words(objection)
