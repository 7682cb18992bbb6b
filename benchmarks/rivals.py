"""The same map, drawn by others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from journeymapper.exchange.carried import WriteOptions
from journeymapper.exchange.mermaid.writing import write
from journeymapper.model.journey import Journey
from journeymapper.model.members import members
from journeymapper.system import BROWSER, DRAWER, Needed
from tests.helpers.browser import PROGRAM, QUIET

NEEDED: Needed = {**DRAWER, **BROWSER}
MERMAID = Path("tests/exchange/mermaid/node_modules/mermaid/dist/mermaid.min.js").absolute()
PAGE = """<!doctype html><body><div id="map"></div><script src="{mermaid}"></script><script>
mermaid.initialize({{ startOnLoad: false, maxTextSize: 1e9 }});
mermaid.render("drawn", {diagram}).then(({{ svg }}) => {{
  document.getElementById("map").innerHTML = svg;
  document.title = "drawn";
}});
</script>
"""
VIRTUAL_MS = 60_000
"""As long as a page may think its scripts take; it does not wait for it."""


def by_dot(journey: Journey, folder: Path) -> list[str]:
    """The command with which Graphviz draws a journey as PNG."""
    source = folder / f"{len(journey.touchpoints)}.dot"
    source.write_text("\n".join(_dot(journey)), encoding="utf-8")
    return ["dot", "-Tpng", str(source), "-o", str(source.with_suffix(".dot.png"))]


def by_mermaid(journey: Journey, folder: Path) -> list[str]:
    """The command with which Mermaid draws a journey as PNG, in a browser without a window."""
    page = folder / f"{len(journey.touchpoints)}.html"
    diagram = write(journey, WriteOptions()).data.decode()
    page.write_text(PAGE.format(mermaid=MERMAID.as_uri(), diagram=json.dumps(diagram)))
    return [
        PROGRAM,
        *QUIET,
        f"--user-data-dir={folder / 'browser'}",
        f"--virtual-time-budget={VIRTUAL_MS}",
        "--window-size=1920,1080",
        f"--screenshot={page.with_suffix('.mermaid.png')}",
        page.as_uri(),
    ]


def _dot(journey: Journey) -> Iterator[str]:
    yield "digraph { rankdir=LR; node [shape=box]"
    for number, (stage, inside) in enumerate(members(journey).items()):
        name = json.dumps(journey.stages[stage].name, ensure_ascii=False)
        yield f"subgraph cluster_{number} {{ label={name}"
        for each in inside:
            yield f"{json.dumps(each.id)} [label={json.dumps(each.title, ensure_ascii=False)}]"
        yield "}"
    for way in journey.connections:
        yield f"{json.dumps(way.source)} -> {json.dumps(way.target)}"
    yield "}"
