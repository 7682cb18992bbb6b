"""A stage in which the customer meets nothing, though the journey goes on after it.

It has no touchpoint of lane customer or frontstage, and a later stage has one.

Why: Either something happens there that nobody has looked at, or the stage is only a name.
Do: Add what the customer does there, or take the stage out.
Source: Shostack: a blueprint shows every step of the customer's.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.telling import how_many_by_stage
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.columns import column
from journeymapper.model.journey import Journey


class EmptyStage(Pass):
    code = "JM111"
    name = "empty-stage"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Order
          I order it [entry]
        Delivery
          The depot packs it [backstage]
        Use
          I use it [goal]
    """
    good = """
        Order
          I order it [entry]
        Delivery
          The parcel arrives
        Use
          I use it [goal]
        Next time
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        filled = how_many_by_stage(journey)
        used = {*column(journey, "stage")} if len(filled) < len(journey.stages) else ()
        last = max(map(journey.stages.place, filled), default=0)
        for place, stage in enumerate(journey.stages):
            if place < last and stage.id not in filled:
                yield self.finding(
                    tr("Nothing happens in {name}").format(name=quoted(stage.name)),
                    tr(
                        "The journey goes on after it, but the customer meets nothing "
                        "here. A gap that nobody has looked at is where people get lost."
                    ),
                    tr("Add what the customer does here"),
                    subjects=(stage.id,),
                    fixes=(
                        fixes.fill_stage.fill_stage(stage.id),
                        *([] if stage.id in used else [fixes.fill_stage.take_out_stage(stage.id)]),
                    ),
                )
