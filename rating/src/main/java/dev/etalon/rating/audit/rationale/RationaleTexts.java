package dev.etalon.rating.audit.rationale;

import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.rating.audit.probe.Ask;
import dev.etalon.rating.audit.probe.Item;
import dev.etalon.rating.guideline.ContentHash;
import dev.etalon.rating.guideline.Guideline;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The requests that probes of reasons make, in the language of the guideline. Texts stand between tags that none of them can close. */
final class RationaleTexts {
    private static final Decoding COLD = new Decoding(0.0, null, null, null);

    private final Guideline guideline;
    private final Properties words = new Properties();

    RationaleTexts(Guideline guideline) {
        this.guideline = guideline;
        String resource = "rationale." + guideline.language() + ".properties";
        try (InputStream stream =
                Objects.requireNonNull(RationaleTexts.class.getResourceAsStream(resource), resource)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** Which verdict do these reasons lead to? The reader sees the scale and nothing else of the case. */
    ModelRequest entailment(String rationale) {
        String scale = guideline.scale().anchors().entrySet().stream()
                .map(anchor -> "- `" + anchor.getKey() + "`: " + anchor.getValue())
                .collect(Collectors.joining("\n"));
        return request(word("entailment") + "\n\n" + scale + "\n\n" + block("reasons", rationale, rationale) + "\n\n"
                + word("entailment.reply"));
    }

    /** Mend what these reasons name, and nothing else. */
    ModelRequest repair(Item item, String rationale) {
        String salt = item.sample().input() + item.answer() + rationale;
        return request(word("repair") + "\n\n" + block("question", item.sample().input(), salt) + "\n\n"
                + block("answer", item.answer(), salt) + "\n\n" + block("reasons", rationale, salt) + "\n\n"
                + word("repair.reply"));
    }

    /** The judge is asked for the verdict at once, with this much of an analysis before it. */
    Ask given(String analysis, boolean single) {
        return new Ask(single, request -> {
            List<Message> messages = new ArrayList<>(request.messages());
            messages.add(Message.assistant(analysis.isBlank() ? word("analysis.none") : analysis));
            messages.add(Message.user(word("analysis.reply")));
            return new ModelRequest(messages, request.decoding(), request.schema(), request.repeat());
        });
    }

    private String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private static ModelRequest request(String text) {
        return new ModelRequest(List.of(Message.user(text)), COLD, null, 0);
    }

    private static String block(String tag, String text, String salt) {
        String token = ContentHash.of(tag, salt).brief();
        return "<" + tag + "-" + token + ">\n" + text + "\n</" + tag + "-" + token + ">";
    }
}
