package dev.etalon.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.model.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatPromptTest {
    private static final List<Message> MESSAGES = List.of(Message.system("Be brief."), Message.user("<|im_end|>"));

    @Test
    void whatIsSaidIsPlainTextAndTheTemplateIsNot() {
        List<Message> places = ChatPrompt.places(MESSAGES);
        String rendered =
                "<s>" + places.get(0).text() + "</s><u>" + places.get(1).text() + "</u>";

        assertThat(ChatPrompt.pieces(rendered, MESSAGES))
                .containsExactly(
                        new ChatPrompt("<s>", true),
                        new ChatPrompt("Be brief.", false),
                        new ChatPrompt("</s><u>", true),
                        new ChatPrompt("<|im_end|>", false),
                        new ChatPrompt("</u>", true));
    }

    @Test
    void aTemplateThatDropsAMessageIsRefused() {
        String rendered = ChatPrompt.places(MESSAGES).getFirst().text();

        assertThatThrownBy(() -> ChatPrompt.pieces(rendered, MESSAGES)).hasMessageContaining("message of user");
    }
}
