"""What fixes add: where it stands, how it is tagged, and how the ways go through it."""

from __future__ import annotations

from journeymapper.model.journey import Journey
from journeymapper.model.plain import plain
from tests.analysis.fixes.mended import fixed

ORDER = """
    channels: web = Website, shop = Shop
    Order
      order = I order it [entry, transaction, by web, integrity, commitment]
      pay = I come again [by shop, communication]
    Delivery
      parcel = The parcel arrives [goal, by web, responsive]
    order -> parcel: 48h, "by post"
    order -> pay -> parcel
"""


def ways(journey: Journey) -> list[tuple[str, str, object, str]]:
    """Every connection: its key, kind, wait and label."""
    return [(e.key, e.kind, e.wait_hours, e.label) for e in journey.connections]


def test_a_confirmation_comes_between_a_transaction_and_all_that_follows() -> None:
    assert ways(fixed(ORDER, "JM203")) == [
        ("order->a-message-confirms-that-it-worked", "flow", 0, ""),
        ("a-message-confirms-that-it-worked->pay", "flow", 0, ""),
        ("a-message-confirms-that-it-worked->parcel", "flow", 48, "by post"),
        ("pay->parcel", "flow", 0, ""),
    ]


def test_a_confirmation_stands_right_after_its_transaction_in_the_list() -> None:
    assert fixed(ORDER, "JM203").touchpoints.keys == (
        "order",
        "a-message-confirms-that-it-worked",
        "pay",
        "parcel",
    )


def test_a_confirmation_is_tagged_and_says_what_runs_it() -> None:
    added = fixed(ORDER, "JM203").touchpoints["a-message-confirms-that-it-worked"]
    assert plain(added) == {
        "id": "a-message-confirms-that-it-worked",
        "title": "A message confirms that it worked",
        "stage": "order-2",
        "initiator": "business",
        "channels": ["web"],
        "pillars": {"expectations": 1},
        "level": "communication",
        "description": "Confirm it at once, unasked, and say what happens next and when.",
        "systems": ["automated message"],
    }


def test_a_word_comes_where_a_silent_wait_begins_and_the_wait_after_it() -> None:
    journey = fixed("Order\n  a = A\n  b = B\na -> b: 48h", "JM202")
    assert ways(journey) == [
        ("a->a-message-says-how-long-it-takes", "flow", 0, ""),
        ("a-message-says-how-long-it-takes->b", "flow", 48, ""),
    ]


def test_a_newcomer_on_a_way_is_for_those_who_walk_it() -> None:
    text = """
        segments: young, old, new
        Order
          a = A [for young, for old]
          b = B
        a -> b: 48h, for old, for new
    """
    added = fixed(text, "JM202").touchpoints["a-message-says-how-long-it-takes"]
    assert added.segments == ("old",)


def test_a_newcomer_takes_the_nearest_channel_where_its_neighbour_has_none() -> None:
    text = """
        channels: web = Website
        Order
          order = I order it [transaction]
          > parcel = The parcel arrives [by web]
    """
    added = fixed(text, "JM203").touchpoints["a-message-confirms-that-it-worked"]
    assert added.channels == ("web",)


def test_every_way_to_a_question_comes_by_the_message_before_it() -> None:
    text = """
        Help
          start = I start [entry]
          web = I look it up
          call = I call and ask [inquiry, responsive]
          done = It is done [goal]
        start -> web -> call -> done
        start -> call: failure, 2h
    """
    assert ways(fixed(text, "JM210")) == [
        ("start->web", "flow", 0, ""),
        ("start->a-message-says-what-comes-next", "failure", 2, ""),
        ("web->a-message-says-what-comes-next", "flow", 0, ""),
        ("a-message-says-what-comes-next->call", "flow", 0, ""),
        ("call->done", "flow", 0, ""),
    ]


def test_who_came_in_where_something_private_is_asked_comes_in_before_it() -> None:
    text = "Account\n  ask = They ask for my income [entry, sensitive]\n  > done = Done [goal]"
    roles = [(each.id, each.role) for each in fixed(text, "JM304").touchpoints]
    assert roles == [
        ("they-say-what-it-is-needed-for", "entry"),
        ("ask", "step"),
        ("done", "goal"),
    ]


FAILING = """
    segments: young, old
    Delivery
      order = I order it [entry]
      parcel = The parcel arrives [fail 4, for old]
      use = I use it [goal]
    order -> parcel -> use
    order -> use
"""


def test_a_recovery_leads_from_the_failure_to_where_the_customer_would_have_been() -> None:
    assert ways(fixed(FAILING, "JM401"))[2:] == [
        ("parcel->they-say-sorry-and-put-it-right", "failure", 0, ""),
        ("parcel->use", "flow", 0, ""),
        ("they-say-sorry-and-put-it-right->use", "recovery", 0, ""),
    ]


def test_a_recovery_apologises_hurries_and_is_for_those_concerned() -> None:
    added = fixed(FAILING, "JM401").touchpoints["they-say-sorry-and-put-it-right"]
    assert (added.segments, added.pillars["resolution"], added.recovery) == (
        ("old",),
        2,
        ("acknowledge", "apologise", "act_urgently", "fix"),
    )


def test_amends_end_the_journey_on_good_terms() -> None:
    added = fixed(FAILING, "JM401", "add-refund").touchpoints["they-say-sorry-and-make-up-for-it"]
    assert (added.role, "compensate" in added.recovery) == ("exit", True)


def test_a_choice_is_made_after_the_answer() -> None:
    text = """
        Choose
          ask = I ask which one [inquiry, decision]
          a = I take this one
          b = I take that one
        ask -> a: "cheap"
        ask -> b: "quiet"
    """
    journey = fixed(text, "JM204")
    assert [each.role for each in journey.touchpoints] == ["step", "decision", "step", "step"]


def test_after_an_exit_the_confirmation_is_the_last_word() -> None:
    text = "Leave\n  start = I start [entry]\n  > leave = I cancel [exit, transaction]"
    assert fixed(text, "JM203").touchpoints["a-message-confirms-that-it-worked"].role == "exit"


def test_help_that_followed_a_failure_still_does_when_a_message_comes_between() -> None:
    text = """
        Delivery
          start = I start [entry, +2]
          parcel = It is broken [fail 4, transaction]
          > again = They bring another one [goal, resolution 2]
        start -> parcel
    """
    assert fixed(text, "JM203").connections["parcel->again"].kind == "failure"


def test_a_trap_gets_a_person_who_decides_and_a_way_on() -> None:
    text = """
        Help
          call = I call [entry]
          > page = The page says: call us
          solved = Solved [goal]
        page -> call
    """
    assert ways(fixed(text, "JM107"))[1:] == [
        ("page->call", "flow", 0, ""),
        ("page->somebody-who-can-decide-takes-over", "flow", 0, ""),
        ("somebody-who-can-decide-takes-over->solved", "flow", 0, ""),
    ]


def test_a_promise_is_kept_before_the_goal_it_is_not_kept_on_the_way_to() -> None:
    text = """
        promises: soon = Delivered the next day
        Order
          order = I order it [entry, makes soon]
          late = It is late [goal]
          next = It is here the next day [keeps soon]
          happy = I am happy [goal]
        order -> late
        order -> next -> happy
    """
    key = "they-keep-their-word-delivered-the-next-day"
    journey = fixed(text, "JM301")
    assert (ways(journey)[:2], journey.touchpoints[key].promises_kept) == (
        [(f"order->{key}", "flow", 0, ""), ("order->next", "flow", 0, "")],
        ("soon",),
    )


def test_the_good_ending_takes_over_the_goal() -> None:
    text = "Use\n  start = I start [entry]\n  > read = I read eleven pages [goal, -1]"
    roles = {each.id: each.role for each in fixed(text, "JM601").touchpoints}
    assert roles == {"start": "entry", "read": "step", "they-thank-me-and-mean-it": "goal"}


def test_the_ground_is_laid_in_each_stage_that_lacks_it_as_one_edit() -> None:
    text = """
        Book
          a = They know my song [entry, evolution]
        Arrive
          > b = They have put out my tea [evolution]
        Leave
          > c = They wave [goal, evolution]
    """
    levels = [(each.stage, each.level) for each in fixed(text, "JM205").touchpoints]
    assert ("book", "communication") in levels
    assert ("arrive", "communication") in levels
    assert ("leave", "communication") in levels


def test_a_pillar_nobody_builds_is_built_for_everyone() -> None:
    text = """
        segments: young, old
        Order
          order = I order it [entry, integrity, resolution, expectations, empathy]
          > wow = It fits me [moment of truth, personalization, for young]
          > use = I use it [goal]
    """
    added = fixed(text, "JM307").touchpoints["they-have-filled-in-what-they-know-already"]
    assert (added.segments, added.pillars) == ((), {"time_and_effort": 2})
