package dev.etalon.rating.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.rating.guideline.RubricItem;
import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.prompt.ItemList;
import dev.etalon.rating.prompt.JudgePrompt;
import dev.etalon.rating.reply.JudgeReply;
import dev.etalon.rating.reply.ReplyObject;
import dev.etalon.rating.reply.ReplyReader;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a judge says of the items: of one, or of all in a list. Nothing is guessed. */
final class ItemReader {
    private static final VerdictLabels LABELS = new VerdictLabels(List.of(Scale.Met.MET, Scale.Met.NOT_MET));

    private final ReplyReader one = new ReplyReader(LABELS);

    ItemVerdict one(RubricItem item, ModelReply reply, @Nullable Boolean expected) {
        JudgeReply read = one.read(reply);
        return read instanceof JudgeReply.Verdict verdict
                ? ItemVerdict.of(item, verdict.label().equals(Scale.Met.MET), verdict.rationale(), expected)
                : ItemVerdict.failed(item, read.failure().orElseThrow(), expected, reply.text());
    }

    /** Where the reply as a whole cannot be read, no item has a verdict. */
    List<ItemVerdict> all(List<RubricItem> items, ModelReply reply, List<@Nullable Boolean> expected) {
        ReplyObject read = ReplyObject.in(reply, ItemList.ITEMS);
        List<ItemVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Failure failure = read.failure();
            verdicts.add(
                    failure == null
                            ? item(items.get(i), i + 1, read.object().path(ItemList.ITEMS), expected.get(i))
                            : ItemVerdict.failed(items.get(i), failure, expected.get(i), reply.text()));
        }
        return verdicts;
    }

    private static ItemVerdict item(RubricItem item, int number, JsonNode list, @Nullable Boolean expected) {
        List<JsonNode> found = new ArrayList<>();
        list.forEach(entry -> {
            if (entry.path(ItemList.NUMBER).asInt(0) == number) {
                found.add(entry);
            }
        });
        Optional<String> label = found.size() == 1
                ? LABELS.match(found.getFirst().path(JudgePrompt.VERDICT).asText(""))
                : Optional.empty();
        String reason = found.isEmpty()
                ? ""
                : found.getFirst().path(JudgePrompt.REASONING).asText("");
        return label.map(said -> ItemVerdict.of(item, said.equals(Scale.Met.MET), reason.strip(), expected))
                .orElseGet(() -> ItemVerdict.failed(
                        item,
                        new Failure(
                                FailureKind.UNREADABLE,
                                "the judge's reply has " + found.size() + " entries for item " + number
                                        + (found.size() == 1 ? ", without met or not-met" : "")),
                        expected,
                        found.toString()));
    }
}
