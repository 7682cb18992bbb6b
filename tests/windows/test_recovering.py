"""After a crash: what was not saved is offered, and nothing goes without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from journeymapper.model.edits.header import set_header
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file, recovered
from journeymapper.storage.frames import frame
from journeymapper.storage.journal import About, Journal, folder
from journeymapper.storage.safe_write import fingerprint
from journeymapper.windows.editor import Editor
from journeymapper.windows.panels.news_strip import NewsStrip

MAP = sketch("# Coffee\nOrder\n  I order")


def titled(title: str) -> Journey:
    return set_header(MAP, title=title).apply(MAP)


def crash_after(title: str, path: Path | None = None) -> None:
    """Leave the journal of an edit, of the map in a file or of one that has none."""
    about = About(str(path), fingerprint(path).sha256) if path else About()
    journal = Journal(about, map_file.encode(MAP))
    journal.write(set_header(MAP, title=title))
    journal.leave()


class Answers:
    """Clicks these buttons of the questions that come, and remembers what they said."""

    def __init__(self, *buttons: str) -> None:
        self.left = [*buttons]
        self.asked: list[str] = []
        self.more: list[str] = []
        QTimer.singleShot(0, self.click)

    def click(self) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        self.asked.append(box.text())
        self.more.append(box.informativeText())
        wanted = self.left.pop(0)
        if self.left:
            QTimer.singleShot(0, self.click)
        next(each for each in box.buttons() if each.text() == wanted).click()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    map_file.write(MAP, tmp_path / "coffee.journey")
    return tmp_path / "coffee.journey"


def journals() -> list[Path]:
    return [*folder().glob("*")]


def test_the_changes_of_a_map_are_restored_as_one_step(editor: Editor, path: Path) -> None:
    crash_after("Tea", path)
    answers = Answers("Restore")
    assert editor.open(path)
    assert answers.asked[0].startswith("Restore 1 change from ")
    assert (editor.document.journey, editor.document.path) == (titled("Tea"), path)
    assert (editor.document.is_clean, len(journals())) == (False, 1)
    editor.undo()
    assert (editor.document.journey, editor.document.is_clean) == (MAP, True)


def test_of_a_file_that_is_another_one_now_a_copy_is_opened(editor: Editor, path: Path) -> None:
    crash_after("Tea", path)
    map_file.write(titled("Theirs"), path)
    Answers("Restore")
    editor.open(path)
    assert (editor.document.journey, editor.document.path) == (titled("Tea"), None)
    assert not editor.document.is_clean
    assert map_file.read(path) == titled("Theirs")


def test_not_now_means_another_time(editor: Editor, path: Path) -> None:
    crash_after("Tea", path)
    Answers("Not now")
    editor.open(path)
    assert (editor.document.journey, len(journals())) == (MAP, 1)
    Answers("Restore")
    editor.open(path)
    assert editor.document.journey == titled("Tea")


def test_thrown_away_after_a_second_question_it_is_kept_elsewhere(
    editor: Editor, path: Path
) -> None:
    crash_after("Tea", path)
    answers = Answers("Throw away...", "Throw away")
    editor.open(path)
    assert answers.asked[1] == "Throw 1 change away?"
    assert (editor.document.journey, journals()) == (MAP, [])
    (kept,) = recovered.put_aside_folder().iterdir()
    assert map_file.read(kept) == titled("Tea")


def test_one_can_go_back_from_throwing_away(editor: Editor, path: Path) -> None:
    crash_after("Tea", path)
    Answers("Throw away...", "Go back", "Restore")
    editor.open(path)
    assert editor.document.journey == titled("Tea")


def test_what_was_saved_before_the_crash_is_not_asked_about(editor: Editor, path: Path) -> None:
    crash_after("Tea", path)
    map_file.write(titled("Tea"), path)
    assert editor.open(path)  # a question would wait here
    assert (editor.document.is_clean, journals()) == (True, [])


def test_a_journal_that_is_damaged_gives_what_can_be_read_and_is_kept(
    editor: Editor, path: Path
) -> None:
    crash_after("Tea", path)
    (journal,) = journals()
    journal.write_bytes(journal.read_bytes() + b"\xff" * 8 + bytes(20) + b"\xff")
    journal.write_bytes(journal.read_bytes() + frame(b"{}"))
    answers = Answers("Restore")
    editor.open(path)
    assert "cannot be read; what is left of them is kept in" in answers.more[0]
    assert editor.document.journey == titled("Tea")
    assert [each.name for each in recovered.put_aside_folder().iterdir()] == [journal.name]


def test_where_a_journal_lies_that_cannot_be_read_is_told_in_a_line(editor: Editor) -> None:
    crash_after("Tea")
    (journal,) = journals()
    journal.write_bytes(b"x" * 100)
    editor.recovering.offer_unsaved()
    strips = editor.window.findChildren(NewsStrip)
    (told,) = [each.words.toolTip() for each in strips if each.isVisible()]
    kept = recovered.put_aside_folder() / journal.name
    assert told == f"A safety copy of unsaved changes cannot be read. It is kept in {kept}."
    assert kept.read_bytes() == b"x" * 100


def test_at_the_start_a_map_that_was_never_saved_is_offered(editor: Editor) -> None:
    crash_after("Tea")
    answers = Answers("Restore")
    editor.recovering.offer_unsaved()
    assert len(answers.asked) == 1
    assert (editor.document.journey, editor.document.is_clean) == (titled("Tea"), False)
    assert len(journals()) == 1  # its own


def test_of_several_maps_one_is_restored_and_the_others_wait(editor: Editor) -> None:
    crash_after("Tea")
    crash_after("Cocoa")
    Answers("Restore")
    editor.recovering.offer_unsaved()
    assert (editor.document.journey, len(journals())) == (titled("Cocoa"), 2)


def test_a_map_with_changes_is_not_replaced_by_an_offer(editor: Editor) -> None:
    crash_after("Tea")
    editor.document.edit(set_header(editor.document.journey, title="Mine"))
    editor.recovering.offer_unsaved()  # a question would wait here
    assert editor.document.journey.header.title == "Mine"


def test_the_start_page_gives_way_to_a_restored_map(editor: Editor) -> None:
    crash_after("Tea")
    editor.files.close()
    Answers("Restore")
    editor.recovering.offer_unsaved()
    assert not editor.start.is_shown


def test_the_status_bar_promises_a_copy_once_there_is_one(editor: Editor) -> None:
    editor.document.edit(set_header(editor.document.journey, title="Mine"))
    assert editor.window.status._saved.toolTip() == "Not saved yet, a safety copy is kept"


def test_opening_takes_away_what_a_killed_saving_left(editor: Editor, path: Path) -> None:
    from journeymapper.storage.fresh_file import hidden_path

    hidden_path(path).write_bytes(b"half a m")
    editor.open(path)
    assert [*path.parent.iterdir()] == [path]


def test_another_window_with_unsaved_changes_is_told_and_keeps_its_journal(
    editor: Editor, path: Path
) -> None:
    theirs = Journal(About(str(path), fingerprint(path).sha256), map_file.encode(MAP))
    theirs.write(set_header(MAP, title="Theirs"))
    editor.open(path)
    assert editor.window.status.message() == "Another window has unsaved changes of this map"
    assert journals() == [theirs.path]
    theirs.end()
