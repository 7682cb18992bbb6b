"""What a journey map is: immutable records, the journey they make, and how it is edited.

Here: records, tag dimensions, the journey value, patches, edits (a file per subject), the
graph derived from a journey, and sketches (a map from a few lines of text). Not here: files
(`storage`), findings (`analysis`), geometry (`layout`). Start reading in `journey.py`, then
`patch.py`.
"""
