"""Put what the program ships beside its code: the starter model, assembled here, and resources.

The repository holds no foreign weights: ``models/starter/assemble.py`` makes the model folder from
the published file (a build dependency) and our difference to it. A wheel gets the result packed
in; an editable install gets it in the source tree, where git ignores it.
"""

import contextlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = "photosearch/_shipped"


class ShippedData(BuildHookInterface):  # type: ignore[type-arg]
    """Hatchling's hook around the building of a wheel, editable or not."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fill the folder of shipped data before the wheel is packed."""
        root = Path(self.root)
        if version == "editable":
            self._ship(root, root / SHIPPED, link=True)
            return
        self._folder = tempfile.TemporaryDirectory(prefix="photosearch-shipped-")
        self._ship(root, Path(self._folder.name), link=False)
        build_data["force_include"][self._folder.name] = SHIPPED

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was only made to be packed."""
        del build_data, artifact_path
        if version != "editable":
            self._folder.cleanup()

    def _ship(self, root: Path, target: Path, *, link: bool) -> None:
        replace(target / "resources", root / "resources", link=link)
        compile_translations(target / "resources" / "translations")
        replace(target / "models/catalogue.toml", root / "models/catalogue.toml", link=link)
        assembler = load_assembler(root / "models/starter/assemble.py")
        starter = target / "models" / "starter"
        remove(starter)
        try:
            assembler.assemble(starter)
        except (assembler.AssemblyError, OSError) as error:
            self.app.abort(f"The starter model could not be assembled: {error}")


def compile_translations(folder: Path) -> None:
    """Make of each .ts file what Qt loads, beside it; git ignores that."""
    import PySide6

    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if os.name == "nt" else "lrelease")
    for source in sorted(folder.glob("*.ts")):
        made = source.with_suffix(".qm")
        subprocess.run([tool, "-silent", source, "-qm", made], check=True)


def replace(target: Path, source: Path, *, link: bool) -> None:
    """Make ``target`` a link to ``source`` where asked and possible, else a copy."""
    remove(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    if link:
        # without the right to make links (Windows) a copy does
        with contextlib.suppress(OSError):
            target.symlink_to(source, target_is_directory=source.is_dir())
            return
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)


def remove(target: Path) -> None:
    """Remove a folder or a file, or a link that stands in for one."""
    if target.is_symlink() or target.is_file():
        target.unlink()
    elif target.exists():
        shutil.rmtree(target)


def load_assembler(program: Path) -> ModuleType:
    """Import the assembler from its file; it belongs to no installed package."""
    specification = importlib.util.spec_from_file_location("photosearch_assemble", program)
    if specification is None or specification.loader is None:
        raise ImportError(f"{program} cannot be imported")
    module = importlib.util.module_from_spec(specification)
    # dataclasses look their module up while it is being executed
    sys.modules[specification.name] = module
    specification.loader.exec_module(module)
    return module
