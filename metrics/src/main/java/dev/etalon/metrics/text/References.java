package dev.etalon.metrics.text;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;

/** What is said where a sample's references do not suit a metric: the dataset is at fault, not the answer. */
public final class References {
    private References() {}

    public static Score missing(Sample sample, String metric) {
        return Score.abstained("sample " + sample.id() + " has no reference: " + metric
                + " needs one, map a column of the dataset to \"reference\"");
    }

    public static Score miscounted(Sample sample, String metric, int wanted) {
        return Score.abstained("sample " + sample.id() + " has "
                + sample.references().size() + " references: " + metric + " is set to take exactly " + wanted);
    }

    /** The text, cut where it is too long to be read in a list. */
    public static String shown(String text) {
        int limit = 200;
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + "…";
    }
}
