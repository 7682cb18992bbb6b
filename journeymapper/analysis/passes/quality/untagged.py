"""Touchpoints that lack a tag most of the others have.

Of channels, pillars and level only those are asked for that at least half of the touchpoints in
lane frontstage have. One finding names all that lack one.

Why: What is not tagged is left out of every lens, score and rule, as if it were fine.
Do: Select them and tag them together.
Source: The customer experience model, touchpoint analysis.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.telling import frontstage
from journeymapper.analysis.wording import either, listed, quoted, sentence
from journeymapper.language import marked, tr, tr_counted
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint

TAGS: dict[str, Callable[[Touchpoint], bool]] = {
    marked("a channel"): lambda each: bool(each.channels),
    marked("a pillar"): lambda each: bool(each.pillars),
    marked("a level"): lambda each: each.level is not None,
}


class Untagged(Pass):
    code = "JM801"
    name = "untagged"
    severity = Severity.INFO
    profile = "workshop"
    bad = """
        Order
          I order it [by web]
          A mail confirms the order [by mail]
          The parcel arrives
    """
    good = """
        Order
          I order it [by web]
          A mail confirms the order [by mail]
          The parcel arrives [by courier, integrity]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        cards = frontstage(journey)
        usual = [tag for tag, has in TAGS.items() if 2 * sum(map(has, cards)) >= len(cards)]
        lacking = [tag for tag in usual if not all(map(TAGS[tag], cards))]
        subjects = [each for each in cards if not all(TAGS[tag](each) for tag in lacking)]
        if subjects:
            tags = either(tr(each) for each in lacking)
            yield self.finding(
                sentence(
                    tr_counted(
                        "one touchpoint without {tags}",
                        "{n} touchpoints without {tags}",
                        len(subjects),
                        tags=tags,
                    )
                ),
                tr(
                    "Most others have it, but not {titles}. What is not tagged is "
                    "left out of every count, as if it were fine."
                ).format(titles=listed(quoted(each.title) for each in subjects)),
                tr("Tag them together"),
                subjects=[each.id for each in subjects],
            )
