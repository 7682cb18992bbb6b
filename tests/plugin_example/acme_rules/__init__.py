"""The rules of a company that has its own: an example package for JourneyMapper."""
