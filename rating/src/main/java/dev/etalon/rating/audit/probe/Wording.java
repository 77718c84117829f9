package dev.etalon.rating.audit.probe;

import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rewrites the texts of requests. */
final class Wording {
    private Wording() {}

    /** Something is added at the very end of the last message. */
    static Ask endingWith(String text) {
        return Ask.rewritten(request -> {
            List<Message> messages = new ArrayList<>(request.messages());
            Message last = messages.removeLast();
            messages.add(new Message(last.role(), last.text().stripTrailing() + "\n\n" + text));
            return with(request, messages);
        });
    }

    /** Every message of the person or system is rewritten. */
    static Ask each(UnaryOperator<String> rewriting) {
        return Ask.rewritten(request -> with(
                request,
                request.messages().stream()
                        .map(message -> new Message(message.role(), rewriting.apply(message.text())))
                        .toList()));
    }

    private static ModelRequest with(ModelRequest request, List<Message> messages) {
        return new ModelRequest(messages, request.decoding(), request.schema(), request.repeat());
    }
}
