package dev.etalon.verify.sql;

import dev.etalon.core.dataset.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to query: databases on all of which the results must agree, and the right query.
 *
 * @param scripts SQL that builds one database each; empty where a file is queried
 * @param file a database file; null where scripts build them
 */
record SqlTask(List<String> scripts, @Nullable Path file, String gold) {

    /**
     * The task of a sample: {@code schema} and {@code data} (a text, or a list with one text for each database), or {@code database} (a
     * file in the suite's folder of databases); the first reference is the right query.
     *
     * @throws IllegalArgumentException when something is missing; names the sample and the column
     */
    static SqlTask of(Sample sample, @Nullable Path folder) {
        String gold = sample.references().stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(SqlText::query)
                .orElseThrow(() -> wrong(sample, "has no reference, which is the right query"));
        if (folder != null) {
            return new SqlTask(List.of(), file(sample, folder), gold);
        }
        String schema = sample.text("schema").orElse("");
        List<String> data = texts(sample);
        if (schema.isBlank() && data.isEmpty()) {
            throw wrong(sample, "has no column `schema` or `data` with the SQL that builds its tables");
        }
        List<String> scripts = data.isEmpty()
                ? List.of(schema)
                : data.stream().map(one -> schema + "\n" + one).toList();
        return new SqlTask(scripts, null, gold);
    }

    private static List<String> texts(Sample sample) {
        List<String> texts = new ArrayList<>();
        switch (sample.field("data").orElse(null)) {
            case null -> {}
            case String text -> texts.add(text);
            case List<?> list -> list.forEach(one -> texts.add(String.valueOf(one)));
            default -> throw wrong(sample, "`data` must be a text or a list of texts");
        }
        return texts;
    }

    private static Path file(Sample sample, Path folder) {
        String name = sample.text("database")
                .orElseThrow(() -> wrong(sample, "has no column `database`, which names a file"));
        Path base = folder.toAbsolutePath().normalize();
        Path file = base.resolve(name).normalize();
        if (!file.startsWith(base) || !Files.isRegularFile(file)) {
            throw wrong(sample, "`database` names no file in " + folder + ": " + name);
        }
        return file;
    }

    private static IllegalArgumentException wrong(Sample sample, String problem) {
        return new IllegalArgumentException("sample " + sample.id() + ": it " + problem);
    }
}
