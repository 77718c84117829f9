package dev.etalon.verify.sandbox.process;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SelfCheck;
import dev.etalon.verify.sandbox.SelfCheck.Guarantee;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * No sandbox: a plain process with time, output and, where prlimit is there, resource limits. Only for trusted programs that need a
 * process of their own; no source of sandboxes ever chooses it. A job's folder cannot be shown.
 */
public final class PlainSandbox implements Launcher {
    private static final List<String> KEPT_VARIABLES = List.of("SystemRoot", "TMP", "TEMP", "TMPDIR");

    private final HostTools tools;

    private PlainSandbox(HostTools tools) {
        this.tools = tools;
    }

    public static Sandbox create() {
        return new ProcessSandbox(
                new PlainSandbox(HostTools.ofSystem()),
                sandbox -> new SelfCheck(List.of(new Guarantee("confined", false, "a plain process"))));
    }

    @Override
    public String description() {
        return "no sandbox";
    }

    @Override
    public Assurance assurance() {
        return Assurance.UNCONFINED;
    }

    @Override
    public Launch prepare(Job job) throws SandboxException {
        if (job.folder() != null) {
            throw new SandboxException("a plain process cannot be shown a folder");
        }
        List<String> command = new ArrayList<>();
        tools.find("prlimit").ifPresent(prlimit -> {
            Limits limits = job.limits();
            command.addAll(List.of(
                    prlimit.toString(), "--data=" + limits.memory(), "--fsize=" + limits.fileSize(), "--core=0", "--"));
        });
        command.addAll(job.command());
        Map<String, String> environment = new TreeMap<>(job.environment());
        for (String name : KEPT_VARIABLES) {
            String value = System.getenv(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        return new Launch() {
            @Override
            public List<String> command() {
                return command;
            }

            @Override
            public Map<String, String> environment() {
                return environment;
            }
        };
    }
}
