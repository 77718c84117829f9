"""Runs in the sandbox, trusted: writes files, runs programs one after the other, gives their words and chosen files back."""
import base64
import json
import os
import subprocess
import sys

SHOWN = 65536


def head(path):
    with open(path, "rb") as file:
        return file.read(SHOWN).decode("utf-8", "replace")


def run(command, environment):
    with open("/tmp/out", "wb") as out, open("/tmp/err", "wb") as err:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd="/box", env=environment)
    return {"code": done.returncode, "out": head("/tmp/out"), "err": head("/tmp/err")}


def main():
    order = json.load(sys.stdin)
    for name, content in order["files"].items():
        with open(os.path.join("/box", name), "wb") as file:
            file.write(base64.b64decode(content))
    environment = dict(os.environ, **order["environment"])
    steps = []
    for command in order["steps"]:
        steps.append(run(command, environment))
        if steps[-1]["code"] != 0:
            break
    wanted = {}
    for name in order["wanted"]:
        path = os.path.join("/box", name)
        if os.path.isfile(path) and not os.path.islink(path):
            with open(path, "rb") as file:
                wanted[name] = base64.b64encode(file.read()).decode("ascii")
    json.dump({"steps": steps, "files": wanted}, sys.stdout)


main()
