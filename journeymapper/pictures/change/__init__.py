"""The sponsor's page: what a to-be would change, on one sheet, from the top down.

It is painted like the annotated page. Start in `page.py`; what the figures are is worked out in
`analysis/headlines.py`.
"""
