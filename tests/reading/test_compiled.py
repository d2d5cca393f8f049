"""The reader as machine code reads like the same reader as plain Python."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bot.reading
from bot.reading import segment
from bot.reading.compiled import FOLDER, folder_of, with_compiled
from bot.reading.reader import Reader
from tests.reading.expected import LINES, expected

PACKAGE = Path(bot.reading.compiled.__file__).parent
FILES = sorted(path.name for path in LINES.glob("*.jsonl"))
ALONE = """
import json, sys
from datetime import datetime
from bot.reading.reader import Reader
from bot.reading import segment
reader = Reader()
print(segment.__file__)
for line in sys.stdin:
    text, now = json.loads(line)
    print(json.dumps(reader.read(text, datetime.fromisoformat(now)).as_json(), ensure_ascii=False))
"""


@pytest.mark.skipif(FOLDER not in segment.__file__, reason="there is no C compiler, or `make` has not been run")
def test_machine_code_reads_like_plain_python(reader: Reader, tmp_path: Path) -> None:
    shutil.copytree(PACKAGE.parent, tmp_path / "bot", ignore=shutil.ignore_patterns(FOLDER, "__pycache__"))
    lines = [one for name in FILES for one in expected(name)]

    plain = subprocess.run(  # noqa: S603 - our own lines
        [sys.executable, "-c", ALONE], cwd=tmp_path, check=True, capture_output=True, text=True, encoding="utf-8",
        input="\n".join(json.dumps([one.text, one.now.isoformat()]) for one in lines),
    ).stdout.splitlines()  # fmt: skip

    assert Path(plain[0]).is_relative_to(tmp_path)
    assert [json.loads(one) for one in plain[1:]] == [
        json.loads(json.dumps(reader.read(one.text, one.now).as_json())) for one in lines
    ]


def test_an_edited_module_is_not_read_from_what_was_compiled_before(tmp_path: Path) -> None:
    package = tmp_path / "reading"
    package.mkdir()
    (package / "one.py").write_text("ONE = 1\n")
    before = folder_of(package)
    before.mkdir(parents=True)

    (package / "one.py").write_text("ONE = 2\n")

    assert folder_of(package) != before
    assert with_compiled([str(package)]) == [str(package)]


def test_without_a_c_compiler_it_is_said_and_nothing_is_changed(tmp_path: Path) -> None:
    project = PACKAGE.parents[1]
    shutil.copytree(project / "bot", tmp_path / "bot", ignore=shutil.ignore_patterns(FOLDER, "__pycache__"))
    shutil.copytree(project / "tools", tmp_path / "tools")

    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(tmp_path / "tools" / "compile_reader.py")],
        env={**os.environ, "CC": "no-such-compiler"}, check=True, capture_output=True, text=True,
    )  # fmt: skip

    assert "plain Python" in done.stdout
    assert not (tmp_path / "bot" / "reading" / FOLDER).exists()
