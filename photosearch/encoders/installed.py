"""Which models are there."""

import logging
from collections.abc import Sequence
from pathlib import Path

from photosearch.encoders.manifest import MANIFEST, Manifest
from photosearch.errors import ModelError

_log = logging.getLogger(__name__)


def installed(folders: Sequence[Path]) -> dict[str, Path]:
    """Map the id of every installed model to its folder.

    Args:
        folders: Folders whose sub-folders are models; where two have the same id, the first counts.
    """
    models: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.glob(f"*/{MANIFEST}")):
            try:
                models.setdefault(Manifest.read(path.parent).id, path.parent)
            except ModelError as error:
                _log.warning("A model is passed over: %s", error)
    return models


def find_model(name: str, folders: Sequence[Path]) -> Path:
    """Find a model by its id, or by the path of its folder.

    Raises:
        ModelError: There is none of that name, or its manifest cannot be used.
    """
    models = installed(folders)
    if name in models:
        return models[name]
    for folder in (*(folder / name for folder in folders), Path(name)):
        if (folder / MANIFEST).is_file():
            Manifest.read(folder)  # says what is wrong with a model that was passed over above
            return folder
    there = f"installed are: {', '.join(sorted(models))}" if models else "none is installed"
    raise ModelError(f'There is no model "{name}" ({there}): name one of these, or a model folder.')
