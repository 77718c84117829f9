package dev.etalon.cli.output;

import dev.etalon.core.run.RunListener;

/** Shows how a run goes, on the error stream, so that the output stays for results. */
public interface Progress extends RunListener, AutoCloseable {
    @Override
    void close();
}
