"""`journeymapper check`: what the rules say of maps."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from journeymapper.cli import check_json, check_reports, check_text
from journeymapper.cli.arguments import Argument, Option
from journeymapper.cli.checking import check_all
from journeymapper.cli.codes import codes_named
from journeymapper.cli.failure import complain
from journeymapper.cli.maps import STANDARD, files_named
from journeymapper.cli.options import NoPlugins, Output, Profile, ProfileName
from journeymapper.cli.output import spare, tell

if TYPE_CHECKING:
    from journeymapper.analysis.reports.checked import Checked

SOMETHING_FOUND = 1
BAD_INPUT = 2

Maps = Annotated[
    list[str],
    Argument(metavar="MAP", help="Maps, pictures with a map inside, folders; - is standard input."),
]
Select = Annotated[
    list[str] | None,
    Option(metavar="CODES", help="Only these rules, by code or its beginning: JM2,JM401."),
]
Ignore = Annotated[list[str] | None, Option(metavar="CODES", help="Not these rules, likewise.")]


class Format(StrEnum):
    """How the findings are told."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    SARIF = "sarif"
    HTML = "html"


class FailOn(StrEnum):
    """From which severity on a finding makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def run(
    maps: Maps,
    profile: Profile = ProfileName.REVIEW,
    output_format: Annotated[
        Format, Option("--format", help="How the findings are told.")
    ] = Format.TEXT,
    output: Output = STANDARD,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[
        FailOn, Option(help="From which severity on the exit code is 1.")
    ] = FailOn.ERROR,
    no_plugins: NoPlugins = False,
) -> int:
    """Check maps, and say where the journeys break.

    Exit code 0: nothing found from --fail-on on; 1: something; 2: a map or an argument is bad.
    """
    plugins = not no_plugins
    chosen = codes_named("--select", select or [], plugins)
    left_out = codes_named("--ignore", ignore or [], plugins)
    files = files_named(maps)
    spare(files, output)
    checked, bad = check_all(files, profile.value, chosen, left_out, plugins)
    for error in bad:
        complain(str(error))
    if output_format is Format.JSON:
        tell(check_json.told(checked, bad), output)
    elif output_format is not Format.TEXT:
        tell(check_reports.told(output_format.value, checked, bad, plugins), output)
    elif checked:
        tell(check_text.told(checked), output)
    if bad:
        return BAD_INPUT
    if any(_fails(each, fail_on) for each in checked):
        return SOMETHING_FOUND
    return 0


def _fails(checked: Checked, fail_on: FailOn) -> bool:
    from journeymapper.analysis.finding import Severity

    if fail_on is FailOn.NEVER:
        return False
    limit = Severity[fail_on.name]
    return any(finding.severity <= limit for finding in checked.report.findings)
