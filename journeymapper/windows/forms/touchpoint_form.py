"""The form of touchpoints: title, a field for every dimension, and what only this record has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from journeymapper.language import marked, tr
from journeymapper.model import dimensions as d
from journeymapper.windows.forms import touchpoint_fields as fields
from journeymapper.windows.forms.binding import Binding, Keys, no_words, reading
from journeymapper.windows.forms.dimension_fields import bound
from journeymapper.windows.forms.form import Form
from journeymapper.windows.widgets.text_fields import LineField

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch

CAPTIONS = {
    d.CHANNEL.field: marked("Channels"),
    d.SEGMENT.field: marked("Who walks here"),
    d.PILLAR.field: marked("Pillars"),
    d.RECOVERY.field: marked("What they do about the failure"),
    d.PROMISES_MADE.field: marked("Promises made here"),
    d.PROMISES_KEPT.field: marked("Promises kept here"),
}
"""Where a dimension has another name in the form than elsewhere."""


class TouchpointForm(Form):
    """Everything a touchpoint can say, the often used in sight, the rest folded."""

    table = "touchpoints"
    offers = ("channels", "segments", "promises")

    def __init__(self) -> None:
        super().__init__()
        self.by_field: dict[str, Binding] = {}
        self._add_title()
        for dimension in d.DIMENSIONS:
            if not dimension.folded:
                self._add_open(dimension)
        self._add_folds()
        self.finish()

    def _add_title(self) -> None:
        field = LineField(tr("Title"), required=True)
        field.setObjectName("title")
        self.add(Binding(field, reading(lambda each: each.title), _rename), name=tr("Title"))

    def _add_open(self, dimension: d.Dimension) -> None:
        binding = self._bound(dimension)
        if dimension.kind == "many":
            binding = replace(binding, say=no_words)  # the chips say it already
        shown = self.add(binding, name=_caption(dimension))
        if dimension is d.RECOVERY:
            self.after_showing(lambda records: shown.setVisible(any(map(_mends, records))))

    def _add_folds(self) -> None:
        self._fold_dimension(d.MOMENT_OF_TRUTH)
        self.fold(tr("Fail point"), *fields.fail_point())
        made, kept = self._bound(d.PROMISES_MADE), self._bound(d.PROMISES_KEPT)
        self.fold(
            tr("Promises"),
            (_caption(d.PROMISES_MADE), made),
            (_caption(d.PROMISES_KEPT), kept),
        )
        self.fold(tr(d.EVIDENCE.label), ("", self._bound(d.EVIDENCE)), *fields.evidence_source())
        self._fold_dimension(d.OWNER)
        for dimension in d.DIMENSIONS:
            if dimension.folded and dimension.field not in self.by_field:
                self._fold_dimension(dimension)
        self.fold(tr("In words"), *fields.texts())
        self.fold(tr("What they expect"), *fields.expectation())
        self.fold(tr("How long it takes"), *fields.duration())
        self.fold(tr("Figures"), *fields.metrics())
        self.fold(tr("Votes"), *fields.votes())

    def _fold_dimension(self, dimension: d.Dimension) -> None:
        self.fold(_caption(dimension), ("", self._bound(dimension)))

    def _bound(self, dimension: d.Dimension) -> Binding:
        binding = self.by_field[dimension.field] = bound(dimension)
        return binding


def _caption(dimension: d.Dimension) -> str:
    return tr(CAPTIONS.get(dimension.field, dimension.label))


def _mends(touchpoint: Any) -> bool:
    """Whether recovery acts are worth showing: it builds Resolution, or has some already."""
    return bool(touchpoint.recovery) or touchpoint.pillars.get("resolution", 0) > 0


def _rename(journey: Journey, keys: Keys, title: Any) -> Patch:
    from journeymapper.model.edits.tags import set_fields
    from journeymapper.model.edits.touchpoints import rename

    return (
        rename(journey, keys[0], title)
        if len(keys) == 1
        else set_fields(journey, keys, title=title)
    )
