package dev.etalon.cli.running;

import dev.etalon.store.Stores;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where runs are kept. */
public final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Where runs are kept (default: ${DEFAULT-VALUE}).",
            defaultValue = ".etalon")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    public Path folder() {
        return folder;
    }

    public Stores open() {
        return Stores.open(folder);
    }
}
