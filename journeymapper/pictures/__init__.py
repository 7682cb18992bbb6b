"""A whole map for people without the program: PNG, SVG and PDF, slides and reports.

Here: the annotated page and the files it becomes, PNG and PDF with the map inside; `slides` to be
edited; the report around the picture. Not here: what a report says (`analysis.reports`), how
a map is drawn (`painting`), where things lie (`layout`). Start reading in `page.py`.
"""
