"""The table that `make soak` ends with says what holds and what does not."""

from __future__ import annotations

import pytest

from tests.faults import soak
from tests.faults.soak import MUCH, PARTS, Part, Promise, at_most, nothing_wrong

RACES = next(part for part in PARTS if part.module == "faults.races")
NEVER = Promise("R6", "{races} races", "-1 s", at_most("seconds", -1))


@pytest.mark.parametrize(
    ("promise", "code"), [(RACES.promises[0], 0), (NEVER, 1)], ids=["kept", "broken"]
)
def test_a_row_for_each_promise_and_1_where_one_is_broken(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    promise: Promise,
    code: int,
) -> None:
    monkeypatch.setattr(soak, "PARTS", (Part("faults.races", ("RACES",), (promise,)),))
    assert soak.main(MUCH | {"RACES": 2}) == code
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1].split()[:3] == ["R6", "2", "races" if code else "races,"]
    assert lines[-1].endswith("BROKEN" if code else "ok")


def test_a_part_that_tells_nothing_breaks_its_promise() -> None:
    part = Part("faults.soak_that_is_not_there", (), (Promise("R1", "all", "0", nothing_wrong),))
    told = part.run(MUCH)
    assert "No module named" in told["wrong"][0]
    assert soak.rows(part, told) == [("R1", "all", "0", "BROKEN")]
