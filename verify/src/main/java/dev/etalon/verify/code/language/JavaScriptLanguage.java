package dev.etalon.verify.code.language;

import dev.etalon.verify.code.answer.JavaScriptSyntax;
import dev.etalon.verify.code.answer.Syntax;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JavaScript in Node 18 or newer, the system's own. */
public final class JavaScriptLanguage implements Language {
    private static final int LEAST = 18;
    private static final Pattern VERSION = Pattern.compile("^v(\\d{1,4})\\.");
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
    public Toolchain in(Sandbox sandbox) throws SandboxException, InterruptedException {
        HostTools tools = HostTools.ofSystem();
        Path node = tools.find("node").or(() -> tools.find("nodejs")).orElseThrow(() -> new SandboxException(GET));
        checkVersion(sandbox, node);
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

    private static void checkVersion(Sandbox sandbox, Path node) throws SandboxException, InterruptedException {
        Job job = new Job(List.of(node.toString(), "--version"), Map.of(), null, Limits.DEFAULT);
        String version = sandbox.run(job, new byte[0]).output().strip();
        Matcher major = VERSION.matcher(version);
        if (!major.find() || Integer.parseInt(major.group(1)) < LEAST) {
            throw new SandboxException(GET + " This one says: " + PlainText.head(version));
        }
    }
}
