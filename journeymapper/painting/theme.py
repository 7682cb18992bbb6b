"""The colours of the program: one theme is a set of tokens, four themes are all there are.

Colours are "#RRGGBB". Tag fills are the same in every theme and live in `tags.py`.
"""

from __future__ import annotations

from typing import NamedTuple


class Theme(NamedTuple):
    """Every colour of a picture or a window, by what it is for.

    `paper` is the canvas, `shade` the ground below the line of visibility; `panel` docks and
    bars, `raised` buttons and popups, `field` inputs, `lip` the lower edge of a card; `edge`
    hairlines, `edge2` outlines that must be seen; `none` a stub without a value. A colour named
    `on_...` is for text on the fill of that name, `..._soft` is the quiet ground of that meaning.
    """

    name: str
    paper: str
    shade: str
    panel: str
    raised: str
    card: str
    field: str
    edge: str
    edge2: str
    lip: str
    hover: str
    track: str
    none: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_soft: str
    on_accent: str
    flow: str
    support: str
    failure: str
    fail_soft: str
    recovery: str
    rec_soft: str
    loop: str
    loop_soft: str
    error: str
    on_error: str
    error_soft: str
    warn: str
    on_warn: str
    warn_outline: str
    warn_soft: str
    info: str
    on_info: str
    info_soft: str
    curve_above: str = "#56B4E9"
    curve_below: str = "#E8834A"
    curve_above_opacity: float = 0.24
    curve_below_opacity: float = 0.24
    dark: bool = False

    @property
    def colours(self) -> dict[str, str]:
        """Its colours by name, nothing else."""
        return {key: value for key, value in self._asdict().items() if str(value).startswith("#")}

    @property
    def pale(self) -> str:
        """What cannot be used just now: half way from ink to panel."""
        ink, panel = bytes.fromhex(self.ink[1:]), bytes.fromhex(self.panel[1:])
        return "#" + bytes((a + b) // 2 for a, b in zip(ink, panel, strict=True)).hex().upper()


LIGHT = Theme(
    name="light",
    paper="#F6F4EE",
    shade="#ECE8DE",
    panel="#FCFBF8",
    raised="#FFFFFF",
    card="#FFFFFF",
    field="#FFFFFF",
    edge="#D8D2C4",
    edge2="#8B8677",
    lip="#E3DED2",
    hover="#EFECE4",
    track="#D8D2C4",
    none="#EEEAE0",
    ink="#1A2630",
    ink2="#45525C",
    ink3="#5A656E",
    accent="#0A6A75",
    accent_soft="#D9ECEE",
    on_accent="#FFFFFF",
    flow="#45525C",
    support="#5A656E",
    failure="#B23A00",
    fail_soft="#FBE4D8",
    recovery="#00705A",
    rec_soft="#D7EFE6",
    loop="#8A3B72",
    loop_soft="#F6E3EF",
    error="#AE1238",
    on_error="#FFFFFF",
    error_soft="#FBE3E8",
    warn="#F2B233",
    on_warn="#1A2630",
    warn_outline="#8A5A00",
    warn_soft="#FDF1D6",
    info="#35588C",
    on_info="#FFFFFF",
    info_soft="#E2EAF5",
)
DARK = Theme(
    name="dark",
    paper="#14191D",
    shade="#0F1316",
    panel="#1B2126",
    raised="#252D33",
    card="#252D33",
    field="#14191D",
    edge="#3A454D",
    edge2="#74828C",
    lip="#0D1113",
    hover="#29323A",
    track="#434F58",
    none="#313B42",
    ink="#EDF1F2",
    ink2="#BAC5CB",
    ink3="#95A2AA",
    accent="#55C6D1",
    accent_soft="#173A40",
    on_accent="#0C1B1E",
    flow="#A9B5BC",
    support="#95A2AA",
    failure="#FF945E",
    fail_soft="#432516",
    recovery="#55D3AB",
    rec_soft="#12382D",
    loop="#E5A5CF",
    loop_soft="#3B2233",
    error="#FF7A90",
    on_error="#250710",
    error_soft="#44202A",
    warn="#F5C451",
    on_warn="#231A04",
    warn_outline="#F5C451",
    warn_soft="#3D3114",
    info="#93B7F0",
    on_info="#0B1A30",
    info_soft="#1E2D45",
    curve_above_opacity=0.28,
    curve_below_opacity=0.30,
    dark=True,
)
PROJECTOR = Theme(
    name="projector",
    paper="#FFFFFF",
    shade="#EDEFF0",
    panel="#FFFFFF",
    raised="#FFFFFF",
    card="#FFFFFF",
    field="#FFFFFF",
    edge="#0B1216",
    edge2="#0B1216",
    lip="#C9CED1",
    hover="#EDEFF0",
    track="#C3C9CC",
    none="#E4E7E9",
    ink="#0B1216",
    ink2="#26323A",
    ink3="#3B474F",
    accent="#005662",
    accent_soft="#CDE8EB",
    on_accent="#FFFFFF",
    flow="#26323A",
    support="#3B474F",
    failure="#9E3000",
    fail_soft="#FBDDCB",
    recovery="#005F4C",
    rec_soft="#CDEBDF",
    loop="#762C60",
    loop_soft="#F4DDEC",
    error="#960F30",
    on_error="#FFFFFF",
    error_soft="#FBDDE4",
    warn="#F2B233",
    on_warn="#0B1216",
    warn_outline="#7A4E00",
    warn_soft="#FDF1D6",
    info="#264A7E",
    on_info="#FFFFFF",
    info_soft="#DCE6F4",
    curve_above_opacity=0.45,
    curve_below_opacity=0.45,
)
PRINT = LIGHT._replace(
    name="print",
    paper="#FFFFFF",
    shade="#F1EFEA",
    panel="#FFFFFF",
    raised="#FFFFFF",
    card="#FFFFFF",
    field="#FFFFFF",
    edge="#BDB7A8",
    lip="#FFFFFF",
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR, PRINT)}
"""All themes by name: light, dark, projector, print."""
