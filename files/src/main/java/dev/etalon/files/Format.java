package dev.etalon.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of table files. Each may also be gzipped: {@code .gz} at the end of the name. */
public enum Format {
    /** One JSON object a line. */
    JSONL,
    /** One array of objects; or one object that holds it under a usual name. */
    JSON,
    /** Comma-separated values with a header row, quoted as RFC 4180 says. */
    CSV,
    /** The same with tabs. */
    TSV,
    /** Apache Parquet. */
    PARQUET,
    /** Relevance judgements of TREC or BEIR: {@code topic iteration document grade}. */
    QRELS;

    /** The format that the name says, empty where it says none. */
    public static Optional<Format> of(Path file) {
        String name = plainName(file);
        if (name.contains("qrels") && !name.matches(".*\\.(jsonl|ndjson|json|csv|parquet)")) {
            return Optional.of(QRELS);
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jsonl", "ndjson" -> Optional.of(JSONL);
            case "json" -> Optional.of(JSON);
            case "csv" -> Optional.of(CSV);
            case "tsv" -> Optional.of(TSV);
            case "parquet" -> Optional.of(PARQUET);
            default -> Optional.empty();
        };
    }

    /** Whether the name says that the file is gzipped. */
    public static boolean isGzipped(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static String plainName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }
}
