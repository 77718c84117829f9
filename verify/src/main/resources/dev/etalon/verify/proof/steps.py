"""Runs in the sandbox, trusted: writes files, runs programs one after the other, gives their words and chosen files back."""
import base64
import json
import os
import subprocess
import sys

SHOWN = 65536
BOX = os.getcwd()
TEMPORARY = os.environ.get("TMPDIR", "/tmp")
OUT = os.path.join(TEMPORARY, ".etalon-out")
ERR = os.path.join(TEMPORARY, ".etalon-err")


def head(path):
    with open(path, "rb") as file:
        return file.read(SHOWN).decode("utf-8", "replace")


def run(command, environment):
    with open(OUT, "wb") as out, open(ERR, "wb") as err:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd=BOX, env=environment)
    return {"code": done.returncode, "out": head(OUT), "err": head(ERR)}


def main():
    order = json.load(sys.stdin)
    for name, content in order["files"].items():
        with open(os.path.join(BOX, name), "wb") as file:
            file.write(base64.b64decode(content))
    environment = dict(os.environ, **order["environment"])
    steps = []
    for command in order["steps"]:
        steps.append(run(command, environment))
        if steps[-1]["code"] != 0:
            break
    wanted = {}
    for name in order["wanted"]:
        path = os.path.join(BOX, name)
        if os.path.isfile(path) and not os.path.islink(path):
            with open(path, "rb") as file:
                wanted[name] = base64.b64encode(file.read()).decode("ascii")
    json.dump({"steps": steps, "files": wanted}, sys.stdout)


main()
