"""A theme as Qt's own palette, so that plain widgets on Fusion wear it too."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from journeymapper.painting.theme import Theme

Role = QPalette.ColorRole
_ROLES = {
    Role.Window: "panel",
    Role.WindowText: "ink",
    Role.Base: "field",
    Role.AlternateBase: "hover",
    Role.Text: "ink",
    Role.PlaceholderText: "ink3",
    Role.Button: "raised",
    Role.ButtonText: "ink",
    Role.BrightText: "on_accent",
    Role.Highlight: "accent_soft",
    Role.HighlightedText: "ink",
    Role.Accent: "accent",
    Role.Link: "accent",
    Role.LinkVisited: "accent",
    Role.ToolTipBase: "ink",
    Role.ToolTipText: "paper",
    Role.Light: "raised",
    Role.Midlight: "hover",
    Role.Mid: "edge",
    Role.Dark: "edge2",
    Role.Shadow: "edge2",
}
_DISABLED = (Role.WindowText, Role.Text, Role.ButtonText)


def palette(theme: Theme) -> QPalette:
    """The palette that makes Qt's own controls look like the theme."""
    colours = QPalette()
    for role, token in _ROLES.items():
        colours.setColor(role, QColor(getattr(theme, token)))
    for role in _DISABLED:
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.edge2))
    return colours
