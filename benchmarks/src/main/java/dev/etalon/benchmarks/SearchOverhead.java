package dev.etalon.benchmarks;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.evaluate.Allowance;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.journal.FileJournal;
import dev.etalon.optimize.journal.Journal;
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
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * What a search takes outside of model calls: the toy problem of {@code benchmarks/peers/gepa_side_by_side.py}. Processor time of the
 * process, compiler and collector included, less that of the toy's own scores and texts. Prints the mean over five seeds for each budget;
 * {@code benchmarks/search.sh} runs it beside its peer.
 */
public final class SearchOverhead {
    private static final List<String> COMPONENTS = List.of("router", "answer", "critic");
    private static final int[] BUDGETS = {2000, 10_000};
    private static final int SEEDS = 5;
    private static final int ROUNDS = 4;
    /** A file system in memory, where there is one: a journal there warms up the same code and waits for no disk. */
    private static final Path MEMORY = Files.isDirectory(Path.of("/dev/shm"))
            ? Path.of("/dev/shm")
            : Path.of(System.getProperty("java.io.tmpdir"));

    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Processor time of the model and the program, in nanoseconds. */
    private static long toy;

    private SearchOverhead() {}

    /** One kind of search. */
    @FunctionalInterface
    private interface Kind {
        SearchResult run(long seed, int budget) throws Exception;
    }

    /** Takes how many searches of each kind warm up, 1,000 unless told, and the kinds to run, all unless told. */
    public static void main(String[] arguments) throws Exception {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("reference", SearchOverhead::reference);
        kinds.put("honest", (seed, budget) -> honest(seed, budget, Journal.inMemory()));
        kinds.put("honest-filed", (seed, budget) -> filed(seed, budget, Path.of(System.getProperty("java.io.tmpdir"))));
        kinds.keySet()
                .removeIf(kind -> arguments.length > 1 && !List.of(arguments).contains(kind));
        for (int budget : BUDGETS) {
            for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
                long cold = once(kind.getValue(), 0, budget);
                boolean filed = kind.getKey().equals("honest-filed");
                Kind warmer = filed ? (seed, calls) -> filed(seed, calls, MEMORY) : kind.getValue();
                for (int i = 1; i < most; i++) {
                    warmer.run(i, budget);
                }
                double warmTime = mean(kind.getValue(), budget, filed ? 1 : ROUNDS);
                SearchResult result = kind.getValue().run(0, budget);
                System.out.printf(
                        Locale.ROOT,
                        "%s %d: %.1f ms, the first %.1f ms, %d evaluations, %d candidates%n",
                        kind.getKey(),
                        budget,
                        warmTime / 1e6,
                        cold / 1e6,
                        result.evaluations(),
                        result.pool().size());
            }
        }
    }

    private static long once(Kind kind, long seed, int budget) throws Exception {
        toy = 0;
        long start = PROCESS.getProcessCpuTime();
        kind.run(seed, budget);
        return PROCESS.getProcessCpuTime() - start - toy;
    }

    /** Over all seeds, several times, as the clock is coarse. */
    private static double mean(Kind kind, int budget, int rounds) throws Exception {
        toy = 0;
        long start = PROCESS.getProcessCpuTime();
        for (int i = 0; i < rounds * SEEDS; i++) {
            kind.run(i % SEEDS, budget);
        }
        return (PROCESS.getProcessCpuTime() - start - toy) / (double) (rounds * SEEDS);
    }

    private static SearchResult reference(long seed, int budget) throws Exception {
        return new ReferenceSearch<>(toy(), examples(), new PlainWriter(model(), new GuidedPrompt(List.of())))
                .seed(seed)
                .run(first(), Stopper.evaluations(budget));
    }

    private static SearchResult honest(long seed, int budget, Journal journal) throws Exception {
        return new HonestSearch<>(toy(), examples(), model())
                .options(HonestOptions.USUAL.withSeed(seed))
                .allowance(new Allowance(budget, Long.MAX_VALUE))
                .journal(journal)
                .run(first())
                .search();
    }

    private static SearchResult filed(long seed, int budget, Path folder) throws Exception {
        Path file = Files.createTempFile(folder, "search", ".jsonl");
        try (FileJournal journal = new FileJournal(file)) {
            return honest(seed, budget, journal);
        } finally {
            Files.delete(file);
        }
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
        return request -> {
            long start = THREADS.getCurrentThreadCpuTime();
            ModelReply reply = new ModelReply(
                    "```\nT%08x\n```".formatted(crc(request.messages().getLast().text() + request.repeat())),
                    ModelReply.Finish.STOP,
                    Usage.NONE,
                    Duration.ZERO,
                    "toy");
            toy += THREADS.getCurrentThreadCpuTime() - start;
            return reply;
        };
    }

    private static Program<String> toy() {
        return (candidate, draws) -> {
            long start = THREADS.getCurrentThreadCpuTime();
            List<Rollout> rollouts = new ArrayList<>();
            for (Draw<String> draw : draws) {
                rollouts.add(rollout(candidate, draw.example()));
            }
            toy += THREADS.getCurrentThreadCpuTime() - start;
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
