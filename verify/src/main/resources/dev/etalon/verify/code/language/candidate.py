"""Holds a candidate's code and nothing else: loads it, then answers calls, one JSON line for one JSON line.

The code shares this process, so nothing that it says is trusted to be more than a value that it returned.
"""
import json
import linecache
import os
import sys
import types

from values import Encoder, Uncrossable, decode

del sys.path[0]  # the runner's own directory is not the candidate's


def pipes():
    """Keeps the pipes to the host to itself: what the code prints goes to standard error, what it reads is empty."""
    questions = os.fdopen(os.dup(0), "r", encoding="utf-8", errors="surrogatepass")
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout.reconfigure(line_buffering=True)  # what was printed before a crash is worth reading
    return questions, answers


def told(error):
    try:
        message = str(error)
    except BaseException:
        message = ""
    return {"type": type(error).__name__[:100], "message": message[:500]}


def first_that_compiles(sources):
    problem = None
    for index, source in enumerate(sources):
        try:
            return index, compile(source, "solution.py", "exec"), None
        except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
            problem = problem or error
    return None, None, problem


def load(question):
    index, code, problem = first_that_compiles(question["sources"])
    if code is None:
        place = {"line": getattr(problem, "lineno", None), "text": (getattr(problem, "text", None) or "").strip()[:200]}
        message = getattr(problem, "msg", None) or str(problem)
        return None, {"syntax": {"type": type(problem).__name__, "message": message, **place}}
    module = types.ModuleType("solution")
    sys.modules["solution"] = module
    source = question["sources"][index]
    linecache.cache["solution.py"] = (len(source), None, source.splitlines(True), "solution.py")
    try:
        exec(code, module.__dict__)
    except BaseException as error:
        return None, {"raised": told(error)}
    return module, {"loaded": index}


def find(module, name):
    """A function, or as `Class.method` a method of a fresh object."""
    kind, _, method = name.rpartition(".")
    if not kind:
        return module.__dict__.get(name)
    owner = module.__dict__.get(kind)
    return None if owner is None else getattr(owner(), method, None)


def call(module, question):
    try:
        function = find(module, question["name"])
    except BaseException as error:
        return {"raised": told(error)}
    if function is None:
        return {"missing": question["name"]}
    args, kwargs = decode(question["args"]), decode(question["kwargs"])
    try:
        value = function(*args, **kwargs)
        answer = {"value": Encoder().encode(value)}
        if question["back"]:
            answer["args"] = Encoder().encode(args)
        return answer
    except Uncrossable as error:
        return {"uncrossable": str(error)}
    except BaseException as error:
        return {"raised": told(error)}


def main():
    questions, answers = pipes()

    def say(answer):
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    say({"ready": sys.version.split()[0]})
    question = json.loads(questions.readline())
    module, answer = load(question)
    while True:
        say({"id": question["id"], **answer})
        line = questions.readline()
        if not line or module is None:
            return
        question = json.loads(line)
        answer = call(module, question)


if __name__ == "__main__":
    main()
    os._exit(0)
