package dev.etalon.cli.doctor;

import dev.etalon.verify.sandbox.SelfCheck.Guarantee;
import java.util.Locale;

/** A diagnosis for people. */
final class DoctorText {
    private final StringBuilder out = new StringBuilder();

    private DoctorText() {}

    static String of(Diagnosis diagnosis, boolean brief) {
        DoctorText text = new DoctorText();
        text.line("%s%n", diagnosis.system());
        text.line("%nSandboxes, in the order in which they are tried%n");
        diagnosis.sandboxes().forEach(backend -> text.backend(backend, brief));
        text.line("%nTools%n");
        diagnosis.tools().forEach(text::tool);
        text.line("%nCode runs in: %s%n", diagnosis.chosen() == null ? "nothing: it is not run" : diagnosis.chosen());
        text.line(
                diagnosis.healthy() ? "All that the verifiers need by default is here.%n" : "Missing: %s%n",
                String.join(", ", diagnosis.missing()));
        return text.out.toString();
    }

    private void backend(Backend backend, boolean brief) {
        line("  %-4s %-12s %-22s %s%n", mark(backend.works()), backend.name(), backend.level(), backend.description());
        if (!backend.works()) {
            line("       %s%n", backend.problem());
        }
        for (Guarantee guarantee : backend.guarantees()) {
            if (!brief || !guarantee.holds()) {
                line(
                        "       %-6s %-26s %s%n",
                        guarantee.holds() ? "held" : "BROKEN", guarantee.name(), guarantee.detail());
            }
        }
    }

    private void tool(Finding tool) {
        line("  %-4s %-14s %-26s %s%n", mark(tool.found()), tool.name(), tool.serves(), tool.seen());
        if (!tool.found()) {
            line("       %s: %s%n", tool.needed() ? "needed" : "only if you use it", tool.remedy());
        }
    }

    private static String mark(boolean good) {
        return good ? "ok" : "--";
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }
}
