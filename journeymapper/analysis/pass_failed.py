"""A pass could not finish, so what it looks for was not looked at.

`about` is the code of the pass, or the name under which a package offers it where it could not
even be loaded. All other passes run, and the map is unharmed.

Why: A check that silently does not run looks like a check with nothing to say.
Do: Update the package that brings the pass, or start with --no-plugins.
Source: Every linter's lesson: a broken rule is a finding, not a crash.
"""

from __future__ import annotations

from journeymapper.analysis.base import Rule
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.wording import shortened
from journeymapper.language import tr


class PassFailed(Rule):
    """The rule JM000: it always runs, whatever is selected."""

    code = "JM000"
    name = "pass-failed"
    severity = Severity.WARNING
    profile = "workshop"

    def found(self, about: str, error: BaseException) -> Finding:
        """The finding that says which pass failed, and with what."""
        from traceback import format_exception_only

        said = shortened(format_exception_only(error)[-1], 160)
        return self._finding(
            about, tr("It stopped with {said}. Everything else was checked.").format(said=said)
        )

    def hung(self, about: str, seconds: float) -> Finding:
        """The finding that says which pass took longer than so many seconds."""
        why = tr(
            "It took longer than {seconds} seconds and was stopped. Everything else was checked."
            " It is not tried again before the next start."
        )
        return self._finding(about, why.format(seconds=f"{seconds:g}"))

    def _finding(self, about: str, why: str) -> Finding:
        return self.finding(
            tr("The check {name} could not finish").format(name=shortened(about, 40)),
            why,
            tr("Update the package that brings it"),
            about=about,
        )
