package dev.etalon.app.golden;

import dev.etalon.core.dataset.Sample;
import dev.etalon.files.Columns;
import dev.etalon.files.DatasetFile;
import dev.etalon.files.DatasetOptions;
import dev.etalon.rating.estimate.SamplingDesign;
import dev.etalon.rating.golden.GoldenColumns;
import dev.etalon.rating.golden.GoldenFile;
import dev.etalon.rating.golden.GoldenItem;
import dev.etalon.rating.golden.GoldenSet;
import dev.etalon.rating.golden.GuidelineStamp;
import dev.etalon.rating.golden.Part;
import dev.etalon.rating.guideline.Guideline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a golden set of a file of labels, or adds them to one. */
public final class GoldenImport {
    private GoldenImport() {}

    /**
     * What to take and where to.
     *
     * @param file the labels: JSONL, JSON, CSV, TSV or Parquet
     * @param to the golden set; where it exists the labels are added
     * @param id the column of the id, null for the usual ones
     * @param input the column of the input, null for the usual ones
     * @param columns where the rest stands
     * @param design how the answers were chosen; null keeps that of the set that exists
     * @param shares of the parts and their seed; those of a set that exists stay
     */
    public record Options(
            Path file,
            Path to,
            Guideline guideline,
            @Nullable String id,
            @Nullable String input,
            GoldenColumns columns,
            @Nullable SamplingDesign design,
            Part.Shares shares,
            long seed) {}

    /**
     * What was made.
     *
     * @param added items that are new
     * @param relabelled items of before that got a label, or another one
     */
    public record Result(GoldenSet set, long added, long relabelled) {}

    /** @throws IllegalArgumentException when something is wrong with the labels; the message says what and where */
    public static Result run(Options options) throws IOException {
        GoldenSet before = Files.exists(options.to()) ? GoldenFile.read(options.to()) : null;
        SamplingDesign design = options.design() != null
                ? options.design()
                : before == null ? null : before.header().design();
        if (design == null) {
            throw new IllegalArgumentException(
                    "say how the answers were chosen: --design random, balanced, enriched or hand-picked");
        }
        GoldenSet.Header header = new GoldenSet.Header(
                GuidelineStamp.of(options.guideline()),
                options.guideline().scale().labels(),
                design,
                options.shares(),
                options.seed());
        GoldenSet labels = read(options, header);
        GoldenSet after = before == null ? labels : before.plus(labels);
        GoldenFile.write(after, options.to());
        long old = before == null ? 0 : before.items().size();
        return new Result(after, after.items().size() - old, before == null ? 0 : changed(before, after));
    }

    private static long changed(GoldenSet before, GoldenSet after) {
        Map<String, GoldenItem> now = new HashMap<>();
        after.items().forEach(item -> now.put(item.id(), item));
        return before.items().stream()
                .filter(item -> !item.equals(now.get(item.id())))
                .count();
    }

    private static GoldenSet read(Options options, GoldenSet.Header header) {
        Columns columns = new Columns(options.id(), options.input(), List.of(), null);
        DatasetOptions how = DatasetOptions.DEFAULT.withColumns(columns);
        try (Stream<Sample> samples = DatasetFile.open(options.file(), how).samples()) {
            return options.columns().of(header, samples.toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(options.file() + ": " + e.getMessage(), e);
        }
    }
}
