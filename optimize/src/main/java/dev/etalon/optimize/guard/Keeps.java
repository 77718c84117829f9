package dev.etalon.optimize.guard;

import dev.etalon.core.model.ModelReply;
import dev.etalon.optimize.reflect.Reflection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The form of the answer is not the search's to change: scores before and after would not mean the same. */
record Keeps(List<String> passages) implements Guard {
    private static final Pattern JSON_BLOCK = Pattern.compile("```json\\s*\\n(.*?)```", Pattern.DOTALL);

    @Override
    public Optional<String> refusal(Reflection reflection, ModelReply reply, String text) {
        String flat = flat(text);
        Stream<String> blocks =
                JSON_BLOCK.matcher(reflection.current()).results().map((MatchResult m) -> m.group(1));
        return Stream.concat(blocks, passages.stream().filter(reflection.current()::contains))
                .filter(passage -> !flat.contains(flat(passage)))
                .findFirst()
                .map(passage -> "this passage must stay as it is: " + passage.strip());
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
