package dev.etalon.metrics.edit;

/** What an error rate counts. */
enum EditUnit {
    /**
     * Words: a text is cut at spaces and at two or more white space characters in a row, as in jiwer. So a single tab or no-break
     * space stays inside its word; normalise with {@code whitespace} to have it cut there too.
     */
    WORD("words") {
        @Override
        Vocabulary vocabulary() {
            return new WordVocabulary();
        }
    },
    /** Code points, spaces inside the text among them. */
    CHARACTER("characters") {
        @Override
        Vocabulary vocabulary() {
            return new CharacterVocabulary();
        }
    };

    private final String plural;

    EditUnit(String plural) {
        this.plural = plural;
    }

    /** A new vocabulary, for one pair of texts. */
    abstract Vocabulary vocabulary();

    String plural() {
        return plural;
    }
}
