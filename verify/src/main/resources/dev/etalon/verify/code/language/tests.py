"""Holds a sample's tests. The function under test lives in another process: what the tests call is a stub that asks the host."""
import ast
import builtins
import json
import math
import operator
import os
import sys

from values import Encoder, Uncrossable, decode, restore

del sys.path[0]

LONGEST = 500
OPERATORS = {
    "Eq": ("==", operator.eq), "NotEq": ("!=", operator.ne), "Lt": ("<", operator.lt), "LtE": ("<=", operator.le),
    "Gt": (">", operator.gt), "GtE": (">=", operator.ge), "Is": ("is", operator.is_), "IsNot": ("is not", operator.is_not),
    "In": ("in", lambda item, items: item in items), "NotIn": ("not in", lambda item, items: item not in items),
}


class CandidateError(Exception):
    """An exception of a class that is not builtin, as the candidate raised it."""


class Broken(BaseException):
    """The tests themselves cannot be run."""


def shown(value):
    try:
        text = repr(value)
    except Exception as error:
        return f"<{type(value).__name__}: {error}>"
    return text if len(text) <= LONGEST else text[:LONGEST] + "..."


class Host:
    def __init__(self):
        self.heard = os.fdopen(os.dup(0), "r", encoding="utf-8", errors="surrogatepass")
        self.said = os.fdopen(os.dup(1), "w", encoding="ascii")
        os.dup2(2, 1)
        self.calls = 0
        self.last_call = None
        self.failure = {}
        self.back = False

    def say(self, message):
        self.said.write(json.dumps(message) + "\n")
        self.said.flush()

    def hear(self):
        line = self.heard.readline()
        if not line:
            os._exit(3)
        return json.loads(line)

    def call(self, name, args, kwargs):
        self.last_call = name, args, kwargs
        try:
            question = {"name": name, "args": Encoder().encode(list(args)), "kwargs": Encoder().encode(kwargs)}
        except Uncrossable as error:
            raise Broken(f"the tests pass {error} to {name}: only plain values cross to the candidate's process") from None
        self.calls += 1
        self.say({"call": question, "shown": self.last_call_shown()})
        reply = self.hear()
        if "raised" in reply:
            raise exception(reply["raised"])
        if self.back and "args" in reply:
            for target, source in zip(args, decode(reply["args"])):
                restore(target, source)
        return decode(reply["value"])

    def last_call_shown(self):
        if self.last_call is None:
            return None
        name, args, kwargs = self.last_call
        parts = [shown(value) for value in args] + [f"{key}={shown(value)}" for key, value in kwargs.items()]
        return f"{name}({', '.join(parts)})"


def exception(raised):
    kind = getattr(builtins, raised["type"], None)
    if isinstance(kind, type) and issubclass(kind, Exception):
        try:
            return kind(raised["message"])
        except Exception:
            return CandidateError(f"{raised['type']}: {raised['message']}")
    return CandidateError(f"{raised['type']}: {raised['message']}")


class Asserts(ast.NodeTransformer):
    """Lets an assert that fails tell what it compared; it evaluates what it evaluated before, in the same order."""

    def __init__(self, source, stubs):
        self.source = source
        self.stubs = stubs

    def visit_Assert(self, node):
        test = node.test
        text = ast.Constant((ast.get_source_segment(self.source, node) or "assert")[:LONGEST])
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            left, right = test.left, test.comparators[0]
            swapped = ast.Constant(self.calls(right) and not self.calls(left))
            arguments = [ast.Constant(type(test.ops[0]).__name__), left, right, text, swapped]
            node.test = ast.Call(ast.Name("__etalon_compare__", ast.Load()), arguments, [])
        else:
            node.test = ast.Call(ast.Name("__etalon_truth__", ast.Load()), [test, text], [])
        return node

    def calls(self, tree):
        return any(isinstance(node, ast.Name) and node.id in self.stubs for node in ast.walk(tree))


class Tests:
    def __init__(self, host, order):
        self.host = host
        self.order = order
        self.space = {"__name__": "tests", "__etalon_compare__": self.compare, "__etalon_truth__": self.truth}
        self.stubs = {"candidate"}

    def compare(self, name, left, right, text, swapped):
        sign, function = OPERATORS[name]
        result = function(left, right)
        if not result:
            got, expected = (right, left) if swapped else (left, right)
            prefix = "" if sign == "==" else sign + " "
            self.host.failure = {"test": text, "expected": prefix + shown(expected), "got": shown(got)}
        return result

    def truth(self, value, text):
        if not value:
            self.host.failure = {"test": text, "expected": "a true value", "got": shown(value)}
        return value

    def stub(self, name):
        def candidate(*args, **kwargs):
            return self.host.call(name, args, kwargs)

        candidate.__name__ = name
        self.stubs.add(name)
        self.space[name] = candidate
        return candidate

    def run(self):
        entry = self.order.get("entry_point")
        self.prepare()
        candidate = self.stub(entry) if entry else None
        for text in self.order["tests"]:
            self.host.failure = {"test": text[:LONGEST]} if len(self.order["tests"]) > 1 else {}
            self.execute(text)
        if candidate and callable(self.space.get("check")):
            self.host.failure = {}
            self.space["check"](candidate)
        for case in self.order["cases"]:
            self.case(case, entry)

    def prepare(self):
        """The prompt's imports and helpers, then the tests' own: trusted text, and where it breaks, the sample is broken."""
        prompt = self.order.get("prompt") or ""
        try:
            code = compile(prompt, "prompt.py", "exec")
        except SyntaxError:
            code = self.compiled(prompt.rstrip() + "\n    pass\n", "prompt")
        for part in (code, self.compiled(self.order.get("setup") or "", "setup")):
            try:
                exec(part, self.space)
            except Exception as error:
                raise Broken(f"the prompt or the tests' setup raises {type(error).__name__}: {error}") from None

    def compiled(self, text, what):
        try:
            return compile(text, what + ".py", "exec")
        except (SyntaxError, ValueError) as error:
            raise Broken(f"the {what} is no Python: {error}") from None

    def execute(self, text):
        try:
            tree = ast.parse(text, "tests.py")
        except (SyntaxError, ValueError) as error:
            raise Broken(f"the tests are no Python: {error}: {text[:LONGEST]}") from None
        for name in unknown_names(tree) - set(self.space):
            self.stub(name)
        tree = ast.fix_missing_locations(Asserts(text, self.stubs).visit(tree))
        exec(compile(tree, "tests.py", "exec"), self.space)

    def case(self, case, entry):
        if "call" in case:
            for name in unknown_names(ast.parse(case["call"], mode="eval")) - set(self.space):
                self.stub(name)
            shown_call = case["call"]
            got = eval(compile(case["call"], "tests.py", "eval"), self.space)
        else:
            shown_call = None
            got = self.host.call(entry, tuple(case.get("args", ())), case.get("kwargs", {}))
        if not same(case["expected"], got, self.order["tolerance"]):
            text = shown_call or self.host.last_call_shown()
            self.host.failure = {"test": text, "expected": shown(case["expected"]), "got": shown(got)}
            raise AssertionError


def unknown_names(tree):
    bound = set(dir(builtins))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            bound.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            bound.add(node.name)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.alias):
            bound.add((node.asname or node.name).split(".")[0])
        elif isinstance(node, ast.ExceptHandler) and node.name:
            bound.add(node.name)
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - bound


def same(expected, got, tolerance):
    """JSON against Python: a tuple is a list, a key is text, 1 is not true, floats may differ by the tolerance."""
    if isinstance(expected, bool) or isinstance(got, bool) or expected is None or got is None:
        return type(expected) is type(got) and expected == got
    if isinstance(expected, (int, float)) and isinstance(got, (int, float)):
        if isinstance(expected, int) and isinstance(got, int):
            return expected == got
        return math.isclose(expected, got, rel_tol=tolerance, abs_tol=tolerance)
    if isinstance(expected, list) and isinstance(got, (list, tuple)):
        return len(expected) == len(got) and all(same(a, b, tolerance) for a, b in zip(expected, got))
    if isinstance(expected, dict) and isinstance(got, dict):
        texts = {str(key): value for key, value in got.items()}
        return expected.keys() == texts.keys() and all(same(expected[key], texts[key], tolerance) for key in expected)
    return type(expected) is type(got) and expected == got


def verdict(host, order):
    host.back = order["back"]
    try:
        Tests(host, order).run()
        return {"verdict": "passed"} if host.calls else {"verdict": "broken", "message": "the tests never call the candidate"}
    except Broken as error:
        return {"verdict": "broken", "message": str(error)}
    except BaseException as error:
        told = f"{type(error).__name__}: {error}"[:LONGEST]
        if not host.calls:
            return {"verdict": "broken", "message": f"the tests fail before they call the candidate: {told}"}
        found = {"verdict": "failed", "call": host.last_call_shown()}
        if isinstance(error, AssertionError) and "got" in host.failure:
            return {**found, **host.failure}
        return {**found, "test": failing_line(error, order) or host.failure.get("test"), "exception": told}


def failing_line(error, order):
    """The line of the tests that an exception came through, where there is one text of tests."""
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "tests.py":
            line = trace.tb_lineno
        trace = trace.tb_next
    lines = order["tests"][0].splitlines() if len(order["tests"]) == 1 else []
    return lines[line - 1].strip()[:LONGEST] if line and line <= len(lines) else None


def main():
    host = Host()
    host.say({"ready": sys.version.split()[0]})
    host.say(verdict(host, host.hear()))


if __name__ == "__main__":
    main()
    os._exit(0)
