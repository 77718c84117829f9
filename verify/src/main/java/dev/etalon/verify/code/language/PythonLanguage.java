package dev.etalon.verify.code.language;

import dev.etalon.verify.code.answer.PythonSyntax;
import dev.etalon.verify.code.answer.Syntax;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import java.util.List;
import java.util.Map;

/** Python 3, the system's own. */
public final class PythonLanguage implements Language {
    @Override
    public String name() {
        return "python";
    }

    @Override
    public Syntax syntax() {
        return new PythonSyntax();
    }

    /** The random order of sets is fixed: the same code gives the same verdict. */
    @Override
    public Toolchain in(Sandbox sandbox) throws SandboxException {
        String python = HostTools.ofSystem().require("python3").toString();
        return new ScriptToolchain(
                sandbox,
                ".py",
                List.of("values", "candidate", "tests", "program"),
                Map.of("PYTHONHASHSEED", "0"),
                (script, limits) -> List.of(python, "-s", "-B", script));
    }
}
