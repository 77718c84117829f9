package dev.etalon.app.usecase;

import dev.etalon.app.plan.Pilot;
import dev.etalon.app.plan.Plan;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.wiring.Forecast;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says before a run what it will take and what it will be able to see. Sends nothing. */
public final class PlanSuite {
    public Plan plan(Suite suite) throws InterruptedException {
        return plan(suite, List.of(), null);
    }

    /**
     * The same, with what kept runs say of the spread of scores.
     *
     * @param pilots see {@link Pilots}
     * @param wanted a difference of which the number of samples is asked, or null
     */
    public Plan plan(Suite suite, List<Pilot> pilots, @Nullable Double wanted) throws InterruptedException {
        return new Forecast(suite, pilots, wanted).plan();
    }
}
