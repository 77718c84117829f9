package dev.etalon.verify.code.language;

import dev.etalon.verify.code.answer.JavaScriptSyntax;
import dev.etalon.verify.code.answer.Syntax;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** JavaScript in Node 18 or newer, the system's own. */
public final class JavaScriptLanguage implements Language {
    private static final String GET =
            "Nothing was run: JavaScript needs Node 18 or newer in /usr/bin or /usr/local/bin. Install: apt-get install nodejs (Debian, Ubuntu) or dnf install nodejs (Fedora).";

    @Override
    public String name() {
        return "javascript";
    }

    @Override
    public Syntax syntax() {
        return new JavaScriptSyntax();
    }

    @Override
    public Toolchain in(Sandbox sandbox) throws SandboxException {
        HostTools tools = HostTools.ofSystem();
        Path node = tools.find("node").or(() -> tools.find("nodejs")).orElseThrow(() -> new SandboxException(GET));
        return new ScriptToolchain(
                sandbox,
                ".js",
                List.of("values", "pipes", "candidate", "tests", "program"),
                Map.of(),
                (script, limits) -> List.of(
                        node.toString(),
                        "--disable-wasm-trap-handler",
                        "--max-old-space-size=" + (limits.memory() >> 21),
                        script));
    }
}
