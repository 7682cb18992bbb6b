"""JourneyMapper: draw a customer journey, and see where it breaks.

Start reading in `model/journey.py`; the layers are told in the README.
"""
