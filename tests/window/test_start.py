import subprocess
import sys

# What takes long to load, and is of no use before the window shows.
SLOW = ("onnxruntime", "tokenizers", "hnswlib", "PIL", "photosearch.library")


def test_the_window_shows_before_anything_that_is_slow_to_load():
    program = (
        "import sys; import photosearch.window.mainwindow; "
        f"print([name for name in {SLOW} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert told.stdout.strip() == "[]", told.stderr
