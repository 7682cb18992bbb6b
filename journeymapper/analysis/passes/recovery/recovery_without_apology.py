"""Help comes without an apology, or without urgency.

A resolution touchpoint to which a failure or recovery connection leads and that does not both
apologise and act urgently.

Why: People want three things after a failure: to be heard, a sorry, and somebody who hurries.
Do: Say sorry, and say by when it will be done.
Source: KPMG Nunwood, Resolution: a sincere apology, acting with urgency.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.answers import recoveries
from journeymapper.analysis.wording import quoted
from journeymapper.language import marked, tr
from journeymapper.model.journey import Journey

WANTED = {
    "apologise": marked("Nobody says sorry in {title}"),
    "act_urgently": marked("Nobody hurries in {title}"),
}
NEITHER = marked("Nobody says sorry or hurries in {title}")


class RecoveryWithoutApology(Pass):
    code = "JM405"
    name = "recovery-without-apology"
    severity = Severity.INFO
    profile = "review"
    bad = """
        Help
          parcel = The parcel is broken [fail]
          again = They bring another one [resolution 2, fix]
        parcel -> again: failure
    """
    good = """
        Help
          parcel = The parcel is broken [fail]
          again = They bring another one [resolution 2, fix, apologise, act urgently]
        parcel -> again: failure
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for each in recoveries(journey):
            missing = [words for act, words in WANTED.items() if act not in each.recovery]
            if missing:
                yield self.finding(
                    tr(NEITHER if len(missing) > 1 else missing[0]).format(
                        title=quoted(each.title)
                    ),
                    tr(
                        "It mends what went wrong, and that is all. People also want to "
                        "hear a sorry and see that somebody hurries."
                    ),
                    tr("Say sorry, and by when it is done"),
                    subjects=(each.id,),
                    fixes=(fixes.retag.apologise(each.id),),
                )
