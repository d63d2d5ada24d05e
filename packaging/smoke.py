"""Show that everything the program stands on loads, and that a window opens; run by set-up."""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import filelock
import hnswlib
import numpy
import onnxruntime
import pi_heif
import PIL.Image
import platformdirs
import tokenizers
import truststore
import watchdog.observers
from PySide6.QtWidgets import QApplication, QLabel

import photosearch

LOADED = (
    filelock,
    hnswlib,
    numpy,
    onnxruntime,
    photosearch,
    pi_heif,
    PIL.Image,
    platformdirs,
    tokenizers,
    truststore,
    watchdog.observers,
)

application = QApplication([])
window = QLabel(", ".join(module.__name__ for module in LOADED))
window.show()
application.processEvents()
window.close()
