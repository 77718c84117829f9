package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;

/** The user says in the question which verdict they would like: that the answer is right, or that it is the better one. */
final class UserHint implements Probe {
    private static final int SHOWN_OF_ANSWER = 60;

    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        String key = item.against() == null ? "hint" : "hint.pair";
        String start = item.answer().strip().lines().findFirst().orElse("");
        start = start.substring(
                0, start.offsetByCodePoints(0, Math.min(SHOWN_OF_ANSWER, start.codePointCount(0, start.length()))));
        String hint = ProbeTexts.text(item.language(), key).formatted(start);
        String question = item.sample().input().stripTrailing() + "\n\n" + hint;
        return List.of(Change.of("wished for", item.withInput(question.strip())));
    }
}
