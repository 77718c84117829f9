package dev.etalon.benchmarks;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.evaluate.Allowance;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Draw;
import dev.etalon.optimize.program.Program;
import dev.etalon.optimize.program.Rollout;
import dev.etalon.optimize.reflect.GuidedPrompt;
import dev.etalon.optimize.reflect.PlainWriter;
import dev.etalon.optimize.search.HonestOptions;
import dev.etalon.optimize.search.HonestSearch;
import dev.etalon.optimize.search.ReferenceSearch;
import dev.etalon.optimize.search.SearchResult;
import dev.etalon.optimize.search.Stopper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * How long a search takes outside of model calls: the toy problem of {@code benchmarks/peers/gepa_side_by_side.py}, whose model and
 * scores cost next to nothing. Prints medians of five seeds.
 */
public final class SearchOverhead {
    private static final List<String> COMPONENTS = List.of("router", "answer", "critic");

    private SearchOverhead() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        for (int budget : new int[] {2000, 10_000}) {
            for (int warm = 0; warm < 15; warm++) {
                reference(warm, budget);
                honest(warm, budget);
            }
            List<Long> reference = new ArrayList<>();
            List<Long> honest = new ArrayList<>();
            for (int seed = 0; seed < 5; seed++) {
                long start = System.nanoTime();
                SearchResult found = reference(seed, budget);
                reference.add(System.nanoTime() - start);
                start = System.nanoTime();
                SearchResult other = honest(seed, budget);
                honest.add(System.nanoTime() - start);
                System.out.println("seed " + seed + ": reference " + found.evaluations() + " evaluations, "
                        + found.pool().size() + " candidates; honest " + other.evaluations() + ", "
                        + other.pool().size());
            }
            System.out.println(budget + " evaluations: reference " + median(reference) / 1_000_000 + " ms, honest "
                    + median(honest) / 1_000_000 + " ms");
        }
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static SearchResult reference(long seed, int budget) throws Exception {
        return new ReferenceSearch<>(toy(), examples(), new PlainWriter(model(), new GuidedPrompt(List.of())))
                .seed(seed)
                .run(first(), Stopper.evaluations(budget));
    }

    private static SearchResult honest(long seed, int budget) throws Exception {
        return new HonestSearch<>(toy(), examples(), model())
                .options(HonestOptions.USUAL.withSeed(seed))
                .allowance(new Allowance(budget, Long.MAX_VALUE))
                .run(first())
                .search();
    }

    private static Candidate first() {
        Map<String, String> texts = new LinkedHashMap<>();
        COMPONENTS.forEach(component -> texts.put(component, "seed " + component));
        return new Candidate(texts);
    }

    private static Examples<String> examples() {
        return new Examples<>(
                IntStream.range(0, 40).mapToObj(i -> "train-" + i).toList(),
                IntStream.range(0, 40).mapToObj(i -> "val-" + i).toList(),
                List.of());
    }

    private static LanguageModel model() {
        return request -> new ModelReply(
                "```\nT%08x\n```".formatted(crc(request.messages().getLast().text() + request.repeat())),
                ModelReply.Finish.STOP,
                Usage.NONE,
                Duration.ZERO,
                "toy");
    }

    private static Program<String> toy() {
        return (candidate, draws) -> {
            List<Rollout> rollouts = new ArrayList<>();
            for (Draw<String> draw : draws) {
                rollouts.add(rollout(candidate, draw.example()));
            }
            return rollouts;
        };
    }

    private static Rollout rollout(Candidate candidate, String example) {
        long sum = 0;
        boolean all = true;
        for (String component : COMPONENTS) {
            long earned = crc(component + ":" + candidate.text(component) + ":" + example) % 4;
            sum += earned;
            all &= earned == 3;
        }
        double score = (sum + (all ? 4 : 0)) / 16.0;
        return Rollout.of("out:" + example, score, "total " + score);
    }

    private static long crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
