package dev.etalon.optimize.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.reflect.GuidedPrompt;
import dev.etalon.optimize.reflect.Reflection;
import dev.etalon.optimize.reflect.Rejection;
import dev.etalon.optimize.reflect.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final String CURRENT = "Answer {{input}} as\n```json\n{\"label\": \"A\"}\n```\nCite the source.";

    @Test
    void refusesAReplyThatWasCut() {
        assertThat(Guard.whole().refusal(of(CURRENT), reply("```\ntext", ModelReply.Finish.LENGTH), "text"))
                .contains("the reply was cut at the token limit");
    }

    @Test
    void refusesFencesWithoutACounterpart() {
        assertThat(whole("```\nunfinished")).isPresent();
        assertThat(whole("no fence at all")).isPresent();
        assertThat(whole("```\na\n```js\nb\n```")).isPresent();
        assertThat(whole("Here:\n```\na\n```js\nb\n```\nc\n```")).isEmpty();
    }

    @Test
    void refusesATextThatLostOrGainedAPlace() {
        assertThat(refusal(Guard.places(), "Answer.")).contains("the place {{input}} was missing");
        assertThat(refusal(Guard.places(), "Answer {{input}} with {{output}}."))
                .contains("there is no place {{output}}");
        assertThat(refusal(Guard.places(), "Answer {{input")).isPresent();
        assertThat(refusal(Guard.places(), "Do answer {{input}}!")).isEmpty();
    }

    @Test
    void refusesAnotherFormOfTheAnswer() {
        Guard guard = Guard.keeps(List.of("Cite the source."));
        assertThat(refusal(guard, "```json\n{\"label\": 1}\n``` Cite the source."))
                .isPresent();
        assertThat(refusal(guard, "```json\n{\"label\":  \"A\"}\n``` No source."))
                .isPresent();
        assertThat(refusal(guard, "New. ```json\n {\"label\": \"A\"}\n```  Cite the\nsource."))
                .isEmpty();
    }

    @Test
    void refusesAPhraseFromAnExample() {
        Guard guard = Guard.noCopies(List.of("The Treaty of Nystad ended the war in 1721."), 5);
        assertThat(refusal(guard, "Know that the treaty of Nystad ended the war."))
                .isPresent();
        assertThat(refusal(guard, "Know the treaty of Tartu.")).isEmpty();
    }

    @Test
    void refusesWhatIsNotNew() {
        Guard guard = Guard.notSeen((component, text) -> text.equals("old"));
        assertThat(refusal(guard, CURRENT)).isPresent();
        assertThat(refusal(guard, "old")).isPresent();
        assertThat(refusal(guard, "new")).isEmpty();
    }

    @Test
    void refusesAnEmptyOrEndlessText() {
        assertThat(refusal(Guard.length(5), " ")).isPresent();
        assertThat(refusal(Guard.length(5), "123456")).isPresent();
        assertThat(refusal(Guard.length(5), "12345")).isEmpty();
    }

    @Test
    void asksAgainWithTheReason() throws Exception {
        List<String> prompts = new ArrayList<>();
        LanguageModel model = request -> {
            prompts.add(request.messages().getLast().text());
            return reply(prompts.size() == 1 ? "```\nwrong" : "```\nright\n```", ModelReply.Finish.STOP);
        };
        Written written =
                new GuardedWriter(model, new GuidedPrompt(List.of()), List.of(Guard.whole()), 2).write(of(CURRENT));
        assertThat(written.text()).isEqualTo("right");
        assertThat(prompts).hasSize(2);
        assertThat(prompts.get(0)).doesNotContain("<rejected");
        assertThat(prompts.get(1))
                .contains("<rejected reason=\"one of the lines with three backticks had no counterpart\">");
    }

    @Test
    void givesUpAfterItsAttempts() throws Exception {
        LanguageModel model = request -> reply("nothing", ModelReply.Finish.STOP);
        Written written =
                new GuardedWriter(model, new GuidedPrompt(List.of()), List.of(Guard.whole()), 3).write(of(CURRENT));
        assertThat(written.text()).isNull();
        assertThat(written.refusal()).contains("three backticks");
    }

    @Test
    void asksForANewDrawWhereTheQuestionIsTheSame() throws Exception {
        List<Integer> repeats = new ArrayList<>();
        LanguageModel model = request -> {
            repeats.add(request.repeat());
            return reply("```\nx\n```", ModelReply.Finish.STOP);
        };
        GuardedWriter writer = new GuardedWriter(model, new GuidedPrompt(List.of()), List.of(), 1);
        writer.write(of(CURRENT));
        writer.write(of(CURRENT));
        assertThat(repeats).containsExactly(0, 1);
    }

    @Test
    void showsRulesRejectionsAndPlacesAsTheyAre() {
        String prompt = new GuidedPrompt(List.of("Keep the scale."))
                .text(new Reflection(
                        "judge",
                        CURRENT,
                        List.of(Map.of("Feedback", "x")),
                        List.of(new Rejection("worse", "no \"gain\""))));
        assertThat(prompt)
                .contains("<instructions component=\"judge\">\n" + CURRENT + "\n</instructions>")
                .contains("- Keep the scale.\n")
                .contains("<rejected reason=\"no 'gain'\">\nworse\n</rejected>")
                .contains("such as {{place}},");
        assertThat(GuidedPrompt.hash()).hasSize(12);
    }

    private static Reflection of(String current) {
        return new Reflection("prompt", current, List.of(), List.of());
    }

    private static Optional<String> whole(String reply) {
        return Guard.whole().refusal(of(CURRENT), reply(reply, ModelReply.Finish.STOP), "");
    }

    private static Optional<String> refusal(Guard guard, String text) {
        return guard.refusal(of(CURRENT), reply("", ModelReply.Finish.STOP), text);
    }

    private static ModelReply reply(String text, ModelReply.Finish finish) {
        return new ModelReply(text, finish, Usage.NONE, Duration.ZERO, "test");
    }
}
