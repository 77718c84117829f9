package dev.etalon.metrics.semantic;

import org.jspecify.annotations.Nullable;

/**
 * How BERTScore is computed.
 *
 * @param idf the references to weigh tokens by, null for equal weights
 * @param baseline null for raw cosines
 * @param leadingSpace whether a space goes in front of each text, as the reference implementation does for encoders of RoBERTa's and
 *     GPT-2's kind, whose first word otherwise has another token
 */
public record BertScoreOptions(
        @Nullable IdfSource idf, @Nullable Baseline baseline, boolean leadingSpace) {
    public static final BertScoreOptions DEFAULT = new BertScoreOptions(null, null, false);

    public BertScoreOptions withIdf(@Nullable IdfSource idf) {
        return new BertScoreOptions(idf, baseline, leadingSpace);
    }

    public BertScoreOptions withBaseline(@Nullable Baseline baseline) {
        return new BertScoreOptions(idf, baseline, leadingSpace);
    }

    public BertScoreOptions withLeadingSpace(boolean leadingSpace) {
        return new BertScoreOptions(idf, baseline, leadingSpace);
    }
}
