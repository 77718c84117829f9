package dev.etalon.app.golden;

import dev.etalon.app.suite.Suite;
import dev.etalon.rating.golden.GoldenFile;
import dev.etalon.rating.golden.GoldenSet;
import dev.etalon.rating.golden.GuidelineStamp;
import dev.etalon.rating.judge.Judges;
import dev.etalon.report.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells where labels and judges go by different texts of a guideline: then an exam marks the change of the text too. */
public final class GoldenDrift {
    private GoldenDrift() {}

    /** A sentence for each; none where the suite names no golden set. */
    public static List<String> of(Suite suite, RunReport report) {
        if (suite.golden() == null) {
            return List.of();
        }
        GoldenSet set = GoldenFile.read(suite.golden().file());
        List<String> told = new ArrayList<>();
        if (!set.drifted().isEmpty()) {
            told.add(set.drifted().size() + " of " + set.items().size() + " labels were made by another text than "
                    + set.header().stamp().line() + ": criteria may have drifted (see 'etalon golden check').");
        }
        for (RunReport.MeasurePart part : report.measures()) {
            Optional<GuidelineStamp> rates =
                    Judges.guidelineOf(part.signature()).map(GuidelineStamp::read);
            if (rates.isPresent() && !rates.get().same(set.header().stamp())) {
                told.add("Judge " + part.name() + " rates by " + rates.get().line() + ", people by "
                        + set.header().stamp().line() + ": its marks count the difference of the texts too.");
            }
        }
        return told;
    }
}
