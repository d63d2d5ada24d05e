"""PhotoSearch finds photos by what is in them, on the person's own computer."""

import os

# onnxruntime reads this once, when it is imported, and decides then for the life of the process;
# child processes inherit it.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.1.0"
