package dev.etalon.app.usecase;

import dev.etalon.app.plan.Plan;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.wiring.Forecast;

/** Says before a run what it will take and what it will be able to see. Sends nothing. */
public final class PlanSuite {

    public Plan plan(Suite suite) throws InterruptedException {
        return new Forecast(suite).plan();
    }
}
