package dev.etalon.app.suite.expand;

import dev.etalon.app.suite.source.Problems;
import dev.etalon.app.suite.source.YamlNode;
import java.nio.file.Path;

/** Writes the short forms of a suite out, so that everything after it knows the long ones only. */
public final class Expansion {
    private Expansion() {}

    /**
     * The suite written out.
     *
     * @param folder of the suite file
     * @param problems gets what is wrong with a short form
     */
    public static YamlNode of(YamlNode suite, Path folder, Problems problems) {
        return suite instanceof YamlNode.Entries entries
                ? new GoldenKey(folder, problems).expand(new JudgeGrid(problems).expand(entries))
                : suite;
    }
}
