"""The start page: templates, the maps one was at last, three hints; and the very first start.

What is done with a chosen map lives in `windows/files.py`. Start reading in `desk.py`, where page
and window meet; `page.py` lays the parts out; `known.py` remembers what maps looked like.
"""
