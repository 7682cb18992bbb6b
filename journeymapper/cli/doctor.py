"""`journeymapper doctor`: what this machine has, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper import places, system
from journeymapper.cli.output import say

PARTS = ("journeymapper", "PySide6-Essentials", "networkx", "pydantic", "rich")
MISSING_SOMETHING = 1


def run() -> int:
    """Say what this machine has and lacks.

    What is missing is named with the line that installs it.
    Exit code 0: nothing is missing; 1: something is.
    """
    for line in (*_versions(), *_folders(), *_fonts(), *_rules()):
        say(line)
    missing = system.missing_libraries()
    say(f"Screen: {'yes' if system.has_screen() else 'none, so no window'}")
    say(f"System libraries: {'missing ' + ', '.join(missing) if missing else 'all there'}")
    if missing:
        say(f"This installs them: {system.install_line(missing)}")
        return MISSING_SOMETHING
    return 0


def _versions() -> Iterator[str]:
    import platform
    from importlib import metadata

    yield f"Python {platform.python_version()} on {platform.platform()}"
    for part in PARTS:
        try:
            yield f"{part} {metadata.version(part)}"
        except metadata.PackageNotFoundError:
            yield f"{part}: not installed as a package"


def _folders() -> Iterator[str]:
    import platformdirs

    home = platformdirs.PlatformDirs("journeymapper", appauthor=False)
    yield f"Backups: {home.user_data_path / 'backups'}"
    yield f"Settings: {home.user_config_path}"
    yield f"Log: {home.user_log_path}"
    yield f"Resources: {places.resources()}"


def _fonts() -> Iterator[str]:
    fonts = sorted(path.stem for path in places.resources("fonts").glob("*.ttf"))
    yield f"Fonts: {', '.join(fonts) or 'none: install JourneyMapper again'}"


def _rules() -> Iterator[str]:
    from journeymapper.analysis.registry import broken, passes

    own = len(passes(plugins=False))
    yield f"Rules: {own} of its own, {len(passes()) - own} of installed packages"
    yield from (f"Rule {each.name} cannot be loaded: {each.error}" for each in broken())
