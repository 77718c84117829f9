package dev.etalon.rating.prompt;

import dev.etalon.rating.guideline.ContentHash;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts that a judge is shown, each between tags that no text inside can close. The tags end in a token made from a hash of all
 * the texts: whoever writes the token into a text changes the text and so the token; should one occur in a text all the same, the
 * next is taken. The same texts give the same token, so a stored reply is found again.
 */
final class Blocks {
    private static final int TOKEN_DIGITS = 16;

    private final List<Block> all;
    private final String token;

    Blocks(List<Block> blocks, ContentHash salt) {
        this.all = List.copyOf(blocks);
        this.token = Stream.iterate(0, attempt -> attempt + 1)
                .map(attempt -> candidate(salt, attempt))
                .filter(candidate ->
                        all.stream().noneMatch(block -> block.text().contains(candidate)))
                .findFirst()
                .orElseThrow();
    }

    private String candidate(ContentHash salt, int attempt) {
        Stream<String> seed = Stream.of(salt.hex(), Integer.toString(attempt));
        Stream<String> texts = all.stream().flatMap(block -> Stream.of(block.tag(), block.text()));
        return ContentHash.of(Stream.concat(seed, texts).toArray(String[]::new))
                .hex()
                .substring(0, TOKEN_DIGITS);
    }

    String token() {
        return token;
    }

    List<String> tags() {
        return all.stream().map(Block::tag).toList();
    }

    String render() {
        return all.stream().map(this::render).collect(Collectors.joining("\n\n"));
    }

    private String render(Block block) {
        String tag = block.tag() + "-" + token;
        return "<" + tag + ">\n" + block.text() + "\n</" + tag + ">";
    }
}
