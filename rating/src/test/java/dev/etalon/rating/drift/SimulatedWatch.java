package dev.etalon.rating.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** A judge with noise of its own on frozen answers, which from some look on gets worse by so much. */
final class SimulatedWatch {
    private final SplittableRandom random;
    private final int items;
    private final double[] passes;

    /** Half of the answers are good; a tenth of all are hard, and judged by the throw of a bent coin. */
    SimulatedWatch(long seed, int items) {
        this.random = new SplittableRandom(seed);
        this.items = items;
        this.passes = new double[items];
        for (int i = 0; i < items; i++) {
            boolean hard = i % 10 == 0;
            passes[i] = label(i).equals("pass") ? (hard ? 0.7 : 0.99) : hard ? 0.3 : 0.01;
        }
    }

    private static String label(int item) {
        return item % 2 == 0 ? "pass" : "fail";
    }

    private String verdict(int item, double drift) {
        boolean pass = random.nextDouble() < passes[item];
        boolean turned = random.nextDouble() < drift;
        return pass == turned ? "fail" : "pass";
    }

    Canary frozen(int repeats) {
        List<Canary.Item> frozen = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            List<String> verdicts = new ArrayList<>();
            for (int repeat = 0; repeat < repeats; repeat++) {
                verdicts.add(verdict(i, 0));
            }
            frozen.add(new Canary.Item("s" + i, "h", "answer", label(i), verdicts));
        }
        return new Canary("j", "judge|v1|model:m", "2026-01-01T00:00:00Z", 0.05, new TreeSet<>(List.of("m")), frozen);
    }

    /** @param drift the share of verdicts that are turned round */
    Look look(int number, double drift) {
        TreeMap<String, String> verdicts = new TreeMap<>();
        for (int i = 0; i < items; i++) {
            verdicts.put("s" + i, verdict(i, drift));
        }
        return new Look(number, "2026-01-01T00:00:00Z", verdicts, new TreeSet<>(List.of("m")));
    }

    /** The look of the first alarm, or 0 for none. */
    static int alarm(Canary canary, List<Look> looks) {
        return new DriftMonitor(canary, looks, null, 0)
                .report().shares().stream()
                        .filter(share -> share.alarm() != null)
                        .mapToInt(share -> java.util.Objects.requireNonNull(share.alarm()))
                        .min()
                        .orElse(0);
    }
}
