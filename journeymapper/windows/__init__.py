"""The main window: panels, dialogs, actions, and the editor where all parts meet.

Here: the shell (`main_window.py`, which loads nothing heavy), the editor built in it once it is
painted (`editor.py`), the actions as a table (`actions.py`), `panels`, `forms` (an inspector
made from the dimensions), `widgets`, `dialogs`. Not here: drawing the map (`painting`,
`canvas`), the open document (`document`). Start reading in `app.py`, then `editor.py`.
"""
