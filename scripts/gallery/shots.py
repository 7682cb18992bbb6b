"""All pictures of the gallery, in the order of its page."""

from __future__ import annotations

from scripts.gallery.cards import CARD_SHOTS
from scripts.gallery.dialogs import DIALOG_SHOTS
from scripts.gallery.pages import PAGE_SHOTS
from scripts.gallery.shot import Shot
from scripts.gallery.views import VIEW_SHOTS
from scripts.gallery.windows import WINDOW_SHOTS
from scripts.gallery.workshop import WORKSHOP_SHOTS

SHOTS: tuple[Shot, ...] = (
    *WINDOW_SHOTS,
    *WORKSHOP_SHOTS,
    *VIEW_SHOTS,
    *CARD_SHOTS,
    *DIALOG_SHOTS,
    *PAGE_SHOTS,
)
