"""Which rows of a map are wanted: a wish of whoever looks at it, never part of the map."""

from __future__ import annotations

from typing import Literal, NamedTuple

from journeymapper.model.texts import TEXT_ROW

LaneChoice = Literal["used", "all", "seen"]
LANE_CHOICES: tuple[LaneChoice, ...] = ("used", "all", "seen")


class Showing(NamedTuple):
    """The rows of one picture.

    `lanes`: those in use, all four as in a service blueprint, or only what the customer sees:
    then cards behind the line of visibility are left out. `texts` are keys of `TEXT_ROWS` in
    the order of that table; they stand below the feeling curve, or above it. A labelled curve
    is higher.
    """

    lanes: LaneChoice = "used"
    texts: tuple[str, ...] = ()
    texts_above: bool = False
    labelled_curve: bool = False

    def as_options(self) -> list[str]:
        """The wish as `journeymapper export` takes it; nothing for the lanes in use alone."""
        options = [f"--lanes={self.lanes}"] if self.lanes != "used" else []
        if self.texts:
            options.append(f"--rows={','.join(self.texts)}")
        return [*options, "--rows-above"] if self.texts and self.texts_above else options


AS_USED = Showing()


def text_rows(keys: str) -> tuple[str, ...]:
    """Those words of "thoughts, pains" that name a row, each once, in the table's order."""
    wanted = {*keys.replace(",", " ").split()}
    return tuple(key for key in TEXT_ROW if key in wanted)
