"""The questions that many rules ask of a journey, each answered once per journey.

Here: the walk (who follows whom), entries and goals, segments, what a touchpoint tells, answers
to failures, the least-effort path, loops, what nobody can go round. They ask plain lists and
dictionaries, never a graph. Those that name with `lasting` the fields they follow from are not
asked again after an edit of others. Not here: findings (`passes`). Start reading in `walk.py`.
"""
