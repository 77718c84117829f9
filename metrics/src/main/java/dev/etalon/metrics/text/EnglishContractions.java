package dev.etalon.metrics.text;

/** English contractions, titles and colloquial forms written out, from Whisper's table and in its order. For text in lower case. */
final class EnglishContractions {
    private static final WordReplacements ALL = new WordReplacements()
            .word("won't", "will not")
            .word("can't", "can not")
            .word("let's", "let us")
            .word("ain't", "aint")
            .word("y'all", "you all")
            .word("wanna", "want to")
            .word("gotta", "got to")
            .word("gonna", "going to")
            .word("i'ma", "i am going to")
            .word("imma", "i am going to")
            .word("woulda", "would have")
            .word("coulda", "could have")
            .word("shoulda", "should have")
            .word("ma'am", "madam")
            .word("mr", "mister ")
            .word("mrs", "missus ")
            .word("st", "saint ")
            .word("dr", "doctor ")
            .word("prof", "professor ")
            .word("capt", "captain ")
            .word("gov", "governor ")
            .word("ald", "alderman ")
            .word("gen", "general ")
            .word("sen", "senator ")
            .word("rep", "representative ")
            .word("pres", "president ")
            .word("rev", "reverend ")
            .word("hon", "honorable ")
            .word("asst", "assistant ")
            .word("assoc", "associate ")
            .word("lt", "lieutenant ")
            .word("col", "colonel ")
            .word("jr", "junior ")
            .word("sr", "senior ")
            .word("esq", "esquire ")
            .ending("'d been", " had been")
            .ending("'s been", " has been")
            .ending("'d gone", " had gone")
            .ending("'s gone", " has gone")
            .ending("'d done", " had done")
            .ending("'s got", " has got")
            .ending("n't", " not")
            .ending("'re", " are")
            .ending("'s", " is")
            .ending("'d", " would")
            .ending("'ll", " will")
            .ending("'t", " not")
            .ending("'ve", " have")
            .ending("'m", " am");

    private EnglishContractions() {}

    static String writtenOut(String text) {
        return ALL.apply(text);
    }
}
