"""Makes examples/data/humaneval/{canonical,broken}.jsonl from HumanEval.jsonl.gz; run once, by hand: python3 humaneval_answers.py

Broken answers are mutants of the canonical solutions, in turn: a swapped operator, a changed constant, an early return, an exit, nothing
returned, a syntax error; every sixteenth never ends. A mutant that still passes the problem's own tests is replaced by the next kind, so
every broken answer is known to be wrong. The check runs the dataset's canonical code and mutants of it in a child process, no model's code.
"""
import ast
import gzip
import json
import os
import subprocess
import sys

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../examples/data/humaneval")
SWAPS = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv, ast.Div: ast.Mult,
    ast.Lt: ast.GtE, ast.LtE: ast.Gt, ast.Gt: ast.LtE, ast.GtE: ast.Lt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
}


class Mutant(ast.NodeTransformer):
    """Changes the place-th operator or constant."""

    def __init__(self, kind, place):
        self.kind, self.place, self.seen, self.changed = kind, place, 0, False

    def mine(self):
        self.seen += 1
        if self.seen - 1 == self.place:
            self.changed = True
        return self.seen - 1 == self.place

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if self.kind == "operator" and type(node.op) in SWAPS and self.mine():
            node.op = SWAPS[type(node.op)]()
        return node

    visit_BoolOp = visit_BinOp

    def visit_Compare(self, node):
        self.generic_visit(node)
        if self.kind == "operator" and type(node.ops[0]) in SWAPS and self.mine():
            node.ops[0] = SWAPS[type(node.ops[0])]()
        return node

    def visit_Constant(self, node):
        if self.kind == "constant" and isinstance(node.value, (int, str)) and self.mine():
            old = node.value
            return ast.Constant(not old if isinstance(old, bool) else old + 1 if isinstance(old, int) else old + "x")
        return node


class Forgetful(ast.NodeTransformer):
    def visit_Return(self, node):
        return ast.Expr(node.value or ast.Constant(None))


def body_of(row):
    tree = ast.parse(row["prompt"] + row["canonical_solution"])
    function = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == row["entry_point"]][-1]
    first = function.body[0]
    is_text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return ast.Module(function.body[1:] if is_text else function.body, [])


def text(module):
    return "".join("    " + line + "\n" if line else "\n" for line in ast.unparse(ast.fix_missing_locations(module)).split("\n"))


def variants(row, number):
    canonical = row["canonical_solution"]
    fixed = {
        "early return": "    return " + ["0", "[]", "''", "True"][number % 4] + "\n" + canonical,
        "exit": ["    import sys\n    sys.exit(0)\n", "    import os\n    os._exit(0)\n", "    raise SystemExit(0)\n"][number % 3],
        "nothing returned": text(Forgetful().visit(body_of(row))),
        "syntax error": canonical.rstrip() + " )\n",
        "never ends": "    while True:\n        pass\n",
    }
    kinds = ["operator", "constant", "early return", "exit", "nothing returned", "syntax error"]
    order = kinds[number % 6:] + kinds[:number % 6]
    if number % 16 == 7:
        order.insert(0, "never ends")
    for kind in order:
        if kind in fixed:
            yield kind, fixed[kind]
            continue
        for place in range(60):
            mutant = Mutant(kind, place)
            module = mutant.visit(body_of(row))
            if not mutant.changed:
                break
            yield kind, text(module)


def passes(row, answer):
    """By exit code and a last word, so that neither an exit nor a crash counts as a pass."""
    program = row["prompt"] + answer + "\n" + row["test"] + f"\ncheck({row['entry_point']})\nprint('all tests hold')\n"
    try:
        done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, timeout=10)
    except subprocess.TimeoutExpired:
        return False
    return done.stdout.endswith("all tests hold\n")


def broken(row, number):
    for kind, answer in variants(row, number):
        if kind in ("never ends", "syntax error", "exit") or not passes(row, answer):
            return kind, answer
    raise SystemExit("no broken variant of " + row["task_id"])


def main():
    with gzip.open(os.path.join(FOLDER, "HumanEval.jsonl.gz"), "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    with open(os.path.join(FOLDER, "canonical.jsonl"), "w", encoding="utf-8") as good, \
            open(os.path.join(FOLDER, "broken.jsonl"), "w", encoding="utf-8") as bad:
        for number, row in enumerate(rows):
            kept = {key: row[key] for key in ("task_id", "prompt", "entry_point", "test")}
            good.write(json.dumps({**kept, "answer": row["canonical_solution"]}) + "\n")
            kind, answer = broken(row, number)
            bad.write(json.dumps({**kept, "defect": kind, "answer": answer}) + "\n")


main()
