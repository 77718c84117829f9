package dev.etalon.metrics.edit;

/** What an error rate counts. */
public enum EditUnit {
    /**
     * Words: a text is cut at spaces and at two or more white space characters in a row, as in jiwer. So a single tab or no-break
     * space stays inside its word; normalise with {@code whitespace} to have it cut there too.
     */
    WORD("wer", "words", " ") {
        @Override
        Vocabulary vocabulary() {
            return new WordVocabulary();
        }
    },
    /** Code points, spaces inside the text among them. */
    CHARACTER("cer", "characters", "") {
        @Override
        Vocabulary vocabulary() {
            return new CharacterVocabulary();
        }
    };

    private final String metric;
    private final String plural;
    private final String separator;

    EditUnit(String metric, String plural, String separator) {
        this.metric = metric;
        this.plural = plural;
        this.separator = separator;
    }

    /** A new vocabulary, for one pair of texts. */
    abstract Vocabulary vocabulary();

    String metric() {
        return metric;
    }

    String plural() {
        return plural;
    }

    /** What stands between two units when they are shown. */
    String separator() {
        return separator;
    }
}
