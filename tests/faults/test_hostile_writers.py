"""S3: hostile labels, sent down every way out, are text there and nothing else."""

from __future__ import annotations

import pytest

from journeymapper.model.journey import Journey
from journeymapper.storage.decode import decode
from tests.helpers.hostile import hostile_map
from tests.helpers.live_content import in_html, in_markdown, in_svg, in_table, in_terminal
from tests.helpers.ways_out import WAYS, WayOut

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module", params=range(0, 60, 20))
def hostile(request: pytest.FixtureRequest) -> Journey:
    return decode(hostile_map(request.param))


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_hostile_labels_are_only_text(way: WayOut, hostile: Journey) -> None:
    assert way.faults(way.write(hostile, False)) == []


@pytest.mark.parametrize(
    ("look", "written"),
    [
        (in_svg, b"<svg><script/></svg>"),
        (in_svg, b"<svg><g onload='x'/></svg>"),
        (in_svg, b"<svg><style>@import 'x'</style></svg>"),
        (in_html, b"<p><script>x</script>"),
        (in_html, b"<a href='javascript:x'>"),
        (in_html, b"<p style='color: url(//x)'>"),
        (in_markdown, b"a <b>c</b>"),
        (in_markdown, b"[a](b)"),
        (in_table, b"a\tb\n=1+1\t-5"),
        (in_terminal, b"a\x1b]0;title\x07"),
    ],
)
def test_what_is_alive_is_seen(look: object, written: bytes) -> None:
    assert look(written) != []  # type: ignore[operator]
