"""The fixed words of a journey map, in their canonical order.

Plain Python: whatever must start fast (the window, themes, menus) may import this.
Levels after Gartner's customer experience pyramid, from the ground up; pillars after KPMG
Nunwood; lanes after Shostack's service blueprint.
"""

from __future__ import annotations

STATES = ("as_is", "to_be")
BASES = ("demographic", "psychographic", "behaviour")
CHANNEL_KINDS = ("digital", "human", "physical")
PHASES = ("before", "during", "after")
ROLES = ("step", "entry", "goal", "exit", "decision")
LANES = ("customer", "frontstage", "backstage", "support")
WALKED_LANES = ("customer", "frontstage")
INITIATORS = ("customer", "business")
PILLARS = (
    "integrity",
    "resolution",
    "expectations",
    "empathy",
    "personalization",
    "time_and_effort",
)
LEVELS = ("communication", "responsive", "commitment", "proactive", "evolution")
TRAITS = ("transaction", "inquiry", "feedback", "sensitive")
OUTCOMES_OF_EXPECTATION = ("below", "met", "exceeded")
RECOVERY_ACTS = (
    "acknowledge",
    "explain",
    "apologise",
    "act_urgently",
    "fix",
    "compensate",
    "follow_up",
)
EVIDENCE_GRADES = ("assumption", "workshop", "qualitative", "quantitative", "log")
CONNECTION_KINDS = ("flow", "failure", "recovery", "loopback", "support")
OUTCOMES = ("satisfaction", "loyalty", "differentiation", "revenue", "cost", "churn", "risk")
STATUSES = ("idea", "planned", "testing", "adopted", "dropped")
BRAND_ASPECTS = ("values", "messaging", "visual_identity")
