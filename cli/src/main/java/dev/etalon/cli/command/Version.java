package dev.etalon.cli.command;

import java.util.Objects;
import picocli.CommandLine;

/** The version of the jar that runs. */
final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
        return new String[] {"etalon " + version, "Java " + Runtime.version()};
    }
}
