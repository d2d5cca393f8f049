"""Compiles the reader to machine code with mypyc, which makes it twice as quick: `python tools/compile_reader.py`.

What it makes belongs to the sources it was made of: after an edit the reader runs as plain Python until this has been run again.
Without a C compiler it says so and changes nothing; the reader runs as plain Python then.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bot.reading.compiled import FOLDER, GROUP, folder_of, sources_of  # noqa: E402 - this very project, wherever it is called from

PACKAGE = ROOT / "bot" / "reading"
PLAIN = {"__init__.py", "compiled.py", "tables.py", "company_words.py"}
"""Packages, what is needed before anything compiled, what lies beside its files, and a class to which weak references are made."""


def main() -> None:
    """Compile, unless that was done already."""
    folder = folder_of(PACKAGE)
    if folder.is_dir():
        return
    if shutil.which(os.environ.get("CC", "cc")) is None:
        print("No C compiler here: the reader runs as plain Python, about half as fast.")
        return
    with tempfile.TemporaryDirectory() as built:
        made = _compiled(Path(built))
        if made is None:
            print("The reader could not be compiled: it runs as plain Python, about half as fast.")
            return
        shutil.rmtree(PACKAGE / FOLDER, ignore_errors=True)
        for package in sources_of(PACKAGE):
            if package.name == "__init__.py" and package.parent != PACKAGE:
                shutil.copy(package, made / package.parent.relative_to(PACKAGE))
        unfinished = folder.with_suffix(".unfinished")
        shutil.copytree(made, unfinished)
        unfinished.rename(folder)  # all of it is there, or nothing


def _compiled(built: Path) -> Path | None:
    """The package's folder with what was made, or None where that failed; then it has been printed why."""
    done = subprocess.run(  # noqa: S603 - this very file
        [sys.executable, __file__, str(built)], cwd=ROOT, check=False, capture_output=True, text=True
    )
    if done.returncode == 0:
        made = built / "lib" / "bot" / "reading"
        for library in (built / "lib").glob(f"{GROUP}*"):
            shutil.move(library, made)
        return made
    print("\n".join(done.stderr.splitlines()[-3:]))
    return None


def _compile(built: str) -> None:
    from mypyc.build import mypycify  # noqa: PLC0415 - needed by this alone
    from setuptools import setup  # noqa: PLC0415 - the same

    sources = [str(path.relative_to(ROOT)) for path in sorted(sources_of(PACKAGE)) if path.name not in PLAIN]
    temporary = str(Path(built) / "c")
    extensions = mypycify(
        ["--config-file=", "--ignore-missing-imports", "--follow-imports=silent", *sources],
        opt_level="1", debug_level="0", multi_file=True, target_dir=temporary, group_name=GROUP,
    )  # fmt: skip
    setup(
        name=GROUP, packages=[], ext_modules=extensions,
        script_args=["build_ext", "--build-lib", str(Path(built) / "lib"), "--build-temp", temporary],
    )  # fmt: skip


if __name__ == "__main__":
    _compile(sys.argv[1]) if sys.argv[1:] else main()
