"""What the rules say of maps, as texts to read, print, paste, or feed to other programs.

Here: pure functions from reports to text, a file per format. Not here: reading the maps and
choosing the format (`cli`), pictures (`pictures`). Start reading in `checked.py`, then
`markdown.py`.
"""
