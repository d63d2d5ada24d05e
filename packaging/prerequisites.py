"""What the system has to bring for set-up: checked, named in a sentence, installed where we may."""

import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

PACKAGES = Path(__file__).resolve().parent / "debian-packages.tsv"
MINOR = f"{sys.version_info[0]}.{sys.version_info[1]}"
OLDEST_GLIBC = (2, 34)  # Qt's wheels are built for it


class SetupError(Exception):
    """Set-up cannot go on; the message is one sentence: what is missing, what installs it."""


def say(text: str) -> None:
    """Tell a person something; standard output belongs to the program that is run."""
    print(text, file=sys.stderr, flush=True)


def check_system() -> dict[str, str]:
    """Refuse a system that set-up cannot work on, naming all that is missing and what installs it.

    Gives the variables that name the compiler, where the build needs them. Where only the headers
    of Debian's own Python are missing, they are installed if we may: who was asked to bring Python
    and a compiler did so.
    """
    check_python()
    if sys.platform == "win32":
        check_visual_studio()
        return {}
    compiler = find_compiler()
    missing = {}
    if any(importlib.util.find_spec(module) is None for module in ("venv", "ensurepip")):
        missing["the venv module of this Python"] = python_package("venv")
    if compiler is None:
        missing["a C++ compiler"] = "g++"
    if not (Path(sysconfig.get_path("include")) / "Python.h").exists():
        missing["the headers of this Python"] = headers = python_package("dev")
        if [*missing.values()] == [headers] and may_install() and is_debians(sys.executable):
            apt_install([headers])
            missing = {}
    if missing or compiler is None:
        raise SetupError(f"Missing: {', '.join(missing)}; {what_to_do(*missing.values())}.")
    return compiler


def check_python() -> None:
    """Refuse a Python that the packages are not made for."""
    if platform.python_implementation() != "CPython":
        raise SetupError(
            f"PhotoSearch needs CPython and this is {platform.python_implementation()}: "
            "start dev.py with CPython 3.11 or newer."
        )
    library, version = platform.libc_ver()
    if library == "glibc" and tuple(map(int, version.split(".")[:2])) < OLDEST_GLIBC:
        raise SetupError(
            f"Qt needs glibc 2.34 or newer and this system has {version}: "
            "use Debian 12, Ubuntu 22.04, RHEL 9 or newer."
        )


def is_debians(interpreter: str) -> bool:
    """Tell whether an interpreter belongs to the system's packages."""
    return Path(interpreter).resolve().parent == Path("/usr/bin")


def what_to_do(*packages: str) -> str:
    """Tell what to do about missing tools, in one clause."""
    if sys.platform == "darwin":
        return "run `xcode-select --install`, then start again"
    return f"on Debian, run `{apt_command(*packages)}`, then start again"


def find_compiler() -> dict[str, str] | None:
    """Find a C++ compiler: {} when the build finds it by itself, None when there is none."""
    if os.environ.get("CXX"):
        return {} if shutil.which(shlex.split(os.environ["CXX"])[0]) else None
    usual = [shlex.split(sysconfig.get_config_var(v) or "c++")[0] for v in ("CC", "CXX")]
    if all(map(shutil.which, usual)):
        return {}
    found = next((name for name in ("c++", "g++", "clang++") if shutil.which(name)), None)
    return None if found is None else {"CC": found, "CXX": found}


def check_visual_studio() -> None:
    """Make sure that Microsoft's C++ build tools are there."""
    programs = Path(os.environ.get("PROGRAMFILES(X86)", r"C:\Program Files (x86)"))
    finder = programs / "Microsoft Visual Studio" / "Installer" / "vswhere.exe"
    tools = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"
    command = [str(finder), "-products", "*", "-requires", tools, "-property", "installationPath"]
    found = finder.exists() and subprocess.run(command, capture_output=True).stdout.strip()
    if not found and not shutil.which("cl"):
        raise SetupError(
            "Missing: a C++ compiler; run `winget install Microsoft.VisualStudio.2022.BuildTools "
            '--override "--wait --passive --add Microsoft.VisualStudio.Workload.VCTools"`, '
            "then start again."
        )


# --- Qt's shared libraries on Linux -------------------------------------------------------------


def check_qt_libraries(qt: Path) -> bool:
    """Make sure that Qt, in the folder of PySide6, finds its libraries; install where we may.

    Without the libraries of every window set-up ends here; without those of X11 or Wayland
    windows it goes on, and says so again next time (gives False).
    """
    missing = missing_libraries(qt, "offscreen", "xcb", "wayland")
    if missing and may_install():
        apt_install(debian_packages(missing))
        missing = missing_libraries(qt, "offscreen", "xcb", "wayland")
    if not missing:
        return True
    more = f" and {len(missing) - 2} more" if len(missing) > 2 else ""
    sentence = f"Qt needs shared libraries that this system lacks ({', '.join(missing[:2])}{more})"
    command = install_command(missing)
    if missing_libraries(qt, "offscreen"):
        raise SetupError(f"{sentence}: run `{command}`, then start again.")
    say(f"{sentence}, so that a window may not open: run `{command}`.")
    return False


def missing_libraries(qt: Path, *platforms: str) -> list[str]:
    """Ask the dynamic linker what Qt lacks for these kinds of window, as library names."""
    parts = [*qt.glob("QtWidgets*.so")]
    parts += [qt / f"Qt/plugins/platforms/libq{name}.so" for name in platforms]
    plain = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(["ldd", *map(str, parts)], env=plain, capture_output=True, text=True)
    return sorted({line.split()[0] for line in done.stdout.splitlines() if "not found" in line})


def debian_packages(libraries: Sequence[str]) -> list[str]:
    """Look up the Debian packages that bring these libraries; unknown ones bring nothing."""
    lines = PACKAGES.read_text(encoding="utf-8").splitlines()
    known = dict(line.split("\t") for line in lines if not line.startswith("#"))
    return sorted({known[library] for library in libraries if library in known})


def install_command(libraries: Sequence[str]) -> str:
    """Name the one command that installs these libraries here."""
    if shutil.which("dnf") and not shutil.which("apt-get"):
        return "sudo dnf install " + " ".join(f"'{name}()(64bit)'" for name in libraries)
    return apt_command(*debian_packages(libraries))


# --- Debian -------------------------------------------------------------------------------------


def apt_command(*packages: str) -> str:
    """Name the command that installs Debian packages, for a person to type."""
    return f"{'' if is_root() else 'sudo '}apt install {' '.join(packages)}"


def python_package(part: str) -> str:
    """Name the Debian package with a part (venv, dev) of this Python."""
    default = Path("/usr/bin/python3").resolve().name in ("python3", f"python{MINOR}")
    return f"python3-{part}" if default else f"python{MINOR}-{part}"


def may_install() -> bool:
    """Tell whether we are root on a system with apt."""
    return is_root() and shutil.which("apt-get") is not None


def is_root() -> bool:
    """Tell whether we may change the system."""
    return sys.platform != "win32" and os.geteuid() == 0


def apt_install(packages: Sequence[str]) -> None:
    """Install Debian packages, with a fresh list of packages if the old one does not do."""
    say(f"Installing with apt: {' '.join(packages)} ...")
    wanted = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    done = apt(wanted)
    if done.returncode:
        apt(["apt-get", "update"])
        done = apt(wanted)
    if done.returncode:
        say("\n".join((done.stdout + done.stderr).strip().splitlines()[-5:]))
        raise SetupError(f"apt could not install what is missing: run `{apt_command(*packages)}`.")


def apt(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run one apt command that asks nothing."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
