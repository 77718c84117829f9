package dev.etalon.verify.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Finds the sandbox of this machine. */
public final class Sandboxes {
    private static final Sandboxes SYSTEM = new Sandboxes(HostTools.ofSystem(), installed());

    private final HostTools tools;
    private final List<SandboxBackend> backends;
    private final Map<String, Sandbox> trusted = new LinkedHashMap<>();

    Sandboxes(HostTools tools, List<SandboxBackend> backends) {
        this.tools = tools;
        this.backends = List.copyOf(backends);
    }

    /** The first backend of the required level that passes its self-check, which runs once per process. */
    public static SandboxSource auto() {
        return SYSTEM::get;
    }

    /**
     * As {@link #auto}, of one backend only.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static SandboxSource of(String backend) {
        List<SandboxBackend> named =
                installed().stream().filter(one -> one.name().equals(backend)).toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("no sandbox backend is called " + backend + "; there are "
                    + String.join(
                            ", ", installed().stream().map(SandboxBackend::name).toList()));
        }
        return new Sandboxes(HostTools.ofSystem(), named)::get;
    }

    /** Every backend with what its self-check finds, run now, in the order in which {@link #auto} tries them. */
    public static List<Survey> survey() throws InterruptedException {
        List<Survey> surveys = new ArrayList<>();
        for (SandboxBackend backend : SYSTEM.backends) {
            surveys.add(Survey.of(backend, SYSTEM.tools));
        }
        return surveys;
    }

    private static List<SandboxBackend> installed() {
        return ServiceLoader.load(SandboxBackend.class, Sandboxes.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** Only success is remembered: what is missing can be installed while a server runs. */
    synchronized Sandbox get(Assurance minimum) throws SandboxException, InterruptedException {
        List<String> reasons = new ArrayList<>();
        for (SandboxBackend backend : backends) {
            Sandbox known = trusted.get(backend.name());
            if (known == null && backend.best().atLeast(minimum)) {
                Survey survey = Survey.of(backend, tools);
                if (survey.works()) {
                    known = survey.sandbox();
                    trusted.put(backend.name(), known);
                } else {
                    reasons.add(backend.name() + ": " + survey.problem().replaceFirst("\\.+$", ""));
                }
            }
            if (known != null && known.assurance().atLeast(minimum)) {
                return known;
            }
            if (known != null) {
                reasons.add(backend.name() + ": " + known.description() + " gives "
                        + known.assurance().label() + " only");
            }
        }
        throw new SandboxException("Nothing was run: the level " + minimum.label() + " is required, and "
                + (reasons.isEmpty()
                        ? "no backend gives it"
                        : "no sandbox of this machine gives it. " + String.join(". ", reasons))
                + ". `etalon doctor` shows what is here.");
    }
}
