package dev.etalon.rating.audit;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.traffic.Usage;
import dev.etalon.rating.guideline.ContentHash;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model that passes an answer with a chance that the test plants: it sees the texts of the request and draws by its seed. */
final class PlantedJudge implements LanguageModel {
    private static final Pattern BLOCK = Pattern.compile("<(\\w+)-[0-9a-f]{16}>\n(.*?)\n</\\1-", Pattern.DOTALL);

    private final long seed;
    private final ToDoubleFunction<Shown> chance;
    private final AtomicInteger calls = new AtomicInteger();

    /** What the judge sees. */
    record Shown(String request, String question, String answer, String answerA, String answerB) {
        boolean good() {
            return question.contains("[[good");
        }
    }

    /** @param chance of "pass", or of A for a pair */
    PlantedJudge(long seed, ToDoubleFunction<Shown> chance) {
        this.seed = seed;
        this.chance = chance;
    }

    /** Knows good from bad but for this share of verdicts, whatever else is in the text. */
    static PlantedJudge clean(long seed, double noise) {
        return new PlantedJudge(seed, shown -> shown.good() ? 1 - noise : noise);
    }

    int calls() {
        return calls.get();
    }

    @Override
    public ModelReply reply(ModelRequest request) {
        calls.incrementAndGet();
        StringBuilder all = new StringBuilder();
        request.messages().forEach(message -> all.append(message.text()).append('\n'));
        Shown shown = shown(all.toString());
        String digits = ContentHash.of(Long.toString(seed), all.toString(), Integer.toString(request.repeat()))
                .hex()
                .substring(0, 12);
        double uniform = Long.parseLong(digits, 16) / (double) (1L << 48);
        boolean pass = uniform < chance.applyAsDouble(shown);
        boolean pair = !shown.answerA().isEmpty();
        String verdict = pair ? (pass ? "A" : "B") : pass ? "pass" : "fail";
        String words =
                shown.answer().length() < 20 ? shown.answer() : shown.answer().substring(0, 20);
        String text = "{\"reasoning\": \"It says `" + words.replaceAll("[\"\\\\\n]", " ") + "`, so " + verdict
                + ".\", \"verdict\": \"" + verdict + "\"}";
        return new ModelReply(text, ModelReply.Finish.STOP, Usage.NONE, Duration.ZERO, "planted");
    }

    private static Shown shown(String text) {
        String question = "";
        String answer = "";
        String a = "";
        String b = "";
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            switch (blocks.group(1)) {
                case "question" -> question = blocks.group(2);
                case "answer" -> answer = blocks.group(2);
                case "answer_a" -> a = blocks.group(2);
                case "answer_b" -> b = blocks.group(2);
                default -> {}
            }
        }
        return new Shown(text, question, answer, a, b);
    }
}
