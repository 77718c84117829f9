package dev.etalon.llama;

import dev.etalon.core.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A conversation in the model's chat template, in pieces: what the template says, where {@code <|im_end|>} and the like are control
 * tokens, and what people and other models said, where they are plain text. An answer that is judged cannot end its turn.
 *
 * @param text the piece
 * @param control whether control tokens in it count
 */
record ChatPrompt(String text, boolean control) {
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final Pattern PLACE = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

    /** The messages with places in the stead of their texts, for the template. */
    static List<Message> places(List<Message> messages) {
        List<Message> places = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            places.add(new Message(messages.get(i).role(), OPEN + Integer.toString(i) + CLOSE));
        }
        return places;
    }

    /**
     * The pieces of a filled template.
     *
     * @throws IllegalArgumentException where a message is not in it exactly once
     */
    static List<ChatPrompt> pieces(String rendered, List<Message> messages) {
        List<ChatPrompt> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(rendered);
        int at = 0;
        int next = 0;
        while (place.find()) {
            if (Integer.parseInt(place.group(1)) != next) {
                break;
            }
            pieces.add(new ChatPrompt(rendered.substring(at, place.start()), true));
            pieces.add(new ChatPrompt(messages.get(next++).text(), false));
            at = place.end();
        }
        if (next != messages.size() || rendered.indexOf(OPEN, at) >= 0) {
            throw new IllegalArgumentException("the model's chat template has no place for a message of "
                    + messages.get(Math.min(next, messages.size() - 1))
                            .role()
                            .name()
                            .toLowerCase(Locale.ROOT)
                    + " there; another one can be named with \"template\"");
        }
        pieces.add(new ChatPrompt(rendered.substring(at), true));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
