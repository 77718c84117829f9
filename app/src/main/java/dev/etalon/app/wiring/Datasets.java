package dev.etalon.app.wiring;

import dev.etalon.app.suite.DatasetSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.shape.Span;
import dev.etalon.core.dataset.Dataset;
import dev.etalon.core.dataset.Selection;
import dev.etalon.files.Columns;
import dev.etalon.files.DatasetFile;
import dev.etalon.files.DatasetOptions;
import dev.etalon.files.Format;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Datasets of suites. */
public final class Datasets {
    private Datasets() {}

    /** The file or folder that the suite names, with its selection. */
    public static Dataset of(Suite suite) {
        DatasetSpec spec = suite.dataset();
        DatasetOptions options =
                new DatasetOptions(format(spec.format()), columns(spec.columns()), spec.config(), spec.split());
        return selection(spec.select(), suite.seed()).of(DatasetFile.open(spec.path(), options));
    }

    static Selection selection(DatasetSpec.Select select, long seed) {
        Selection selection = Selection.ALL;
        if (!select.ids().isEmpty()) {
            selection = selection.ids(select.ids());
        }
        for (var wanted : select.where().entrySet()) {
            selection = selection.where(wanted.getKey(), wanted.getValue());
        }
        if (select.sample() != null) {
            selection = selection.sample(select.sample(), seed);
        }
        Span range = select.range();
        if (range != null) {
            selection = selection.offset(range.from());
        }
        return limited(selection, range, select.limit());
    }

    private static Selection limited(Selection selection, @Nullable Span range, @Nullable Long limit) {
        long most = limit == null ? Long.MAX_VALUE : limit;
        if (range != null && range.to() != null) {
            most = Math.min(most, range.to() - range.from());
        }
        return selection.limit(most);
    }

    private static @Nullable Format format(@Nullable String name) {
        return name == null ? null : Format.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Columns columns(DatasetSpec.Columns spec) {
        return new Columns(
                spec.id(), spec.input(), spec.reference().isEmpty() ? null : spec.reference(), spec.context());
    }
}
