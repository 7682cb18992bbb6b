"""Tables on their way into the map: the preview that asks what each column means.

Here: the dialog, its parts and when it is shown. Not here: reading the table (`exchange`), what
the rows become (`model/edits/rows.py`). Start reading in `importing.py`;
which touchpoints the answers of customers are about is asked in `surveying.py`.
"""
