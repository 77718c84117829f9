package dev.etalon.cli.command;

import dev.etalon.store.Stores;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where runs are kept. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Where runs are kept (default: ${DEFAULT-VALUE}).",
            defaultValue = ".etalon")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    Path folder() {
        return folder;
    }

    Stores open() {
        return Stores.open(folder);
    }
}
