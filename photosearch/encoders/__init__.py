"""Model folders: from photos and words to vectors of one space.

``photosearch.encoders.encoder`` holds the ``Encoder``; it is not named here, because it loads
onnxruntime, which takes longer than everything else at a start.
"""

from photosearch.encoders.installed import find_model, installed
from photosearch.encoders.manifest import Manifest, verify
from photosearch.encoders.stopped import EncodingStopped

__all__ = ["EncodingStopped", "Manifest", "find_model", "installed", "verify"]
