package dev.etalon.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.Budget;
import dev.etalon.core.traffic.BudgetSettings;
import dev.etalon.core.traffic.Traffic;
import dev.etalon.core.traffic.TrafficListener;
import dev.etalon.core.traffic.TrafficSettings;
import dev.etalon.core.traffic.Usage;
import dev.etalon.core.traffic.VirtualTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ModelBuilderTest {
    private static final Price PRICE = new Price(new BigDecimal("2.50"), BigDecimal.TEN);

    private final FakeModel model = new FakeModel();
    private final VirtualTime time = new VirtualTime();
    private final Traffic traffic = new Traffic(TrafficSettings.DEFAULT, TrafficListener.NONE, time, () -> 0.5);

    @Test
    void aKeptReplyCostsNothing() throws Exception {
        Budget budget = new Budget(new BudgetSettings(1L, null, null, null));
        LanguageModel built = ModelBuilder.around(FakeModel.ID, model)
                .price(PRICE)
                .budget(budget)
                .traffic(traffic)
                .replay(new Replay(new MemoryResponseStore(), ReplayMode.READ_WRITE))
                .build();
        ModelReply first = built.reply(ModelRequest.of("a"));
        assertThat(first.usage()).isEqualTo(new Usage(1, 1_000, 100, new BigDecimal("0.0035")));
        assertThat(built.reply(ModelRequest.of("a")))
                .isEqualTo(first.withUsage(new Usage(0, 1_000, 100, new BigDecimal("0.0035"))));
        assertThat(budget.spent()).isEqualTo(first.usage());
        CallException refused = catchThrowableOfType(CallException.class, () -> built.reply(ModelRequest.of("b")));
        assertThat(refused.kind()).isEqualTo(FailureKind.BUDGET);
        assertThat(model.requests).hasSize(1);
    }

    @Test
    void everyAttemptIsBookedAndCounted() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        LanguageModel flaky = request -> {
            if (calls.incrementAndGet() < 3) {
                throw new CallException(FailureKind.SERVER, "HTTP 500");
            }
            return model.reply(request);
        };
        Budget budget = Budget.unlimited();
        ModelReply reply = ModelBuilder.around(FakeModel.ID, flaky)
                .price(PRICE)
                .budget(budget)
                .traffic(traffic)
                .build()
                .reply(ModelRequest.of("a"));
        assertThat(reply.usage().calls()).isEqualTo(3);
        assertThat(budget.spent()).isEqualTo(reply.usage());
    }

    @Test
    void theBudgetEndsRetriesToo() {
        LanguageModel broken = request -> {
            throw new CallException(FailureKind.SERVER, "HTTP 500");
        };
        LanguageModel built = ModelBuilder.around(FakeModel.ID, broken)
                .budget(new Budget(new BudgetSettings(2L, null, null, null)))
                .traffic(traffic)
                .build();
        CallException thrown = catchThrowableOfType(CallException.class, () -> built.reply(ModelRequest.of("a")));
        assertThat(thrown.kind()).isEqualTo(FailureKind.BUDGET);
        assertThat(thrown).hasMessageContaining("before: SERVER HTTP 500; SERVER HTTP 500");
    }

    @Test
    void whatTheSettingsFillInIsPartOfTheKey() throws Exception {
        MemoryResponseStore store = new MemoryResponseStore();
        for (Double temperature : List.of(0.0, 1.0, 0.0)) {
            ModelBuilder.around(FakeModel.ID, model)
                    .decoding(new Decoding(temperature, null, 50, null))
                    .replay(new Replay(store, ReplayMode.READ_WRITE))
                    .build()
                    .reply(ModelRequest.of("a").withDecoding(new Decoding(null, null, 20, null)));
        }
        assertThat(model.requests)
                .extracting(ModelRequest::decoding)
                .containsExactly(new Decoding(0.0, null, 20, null), new Decoding(1.0, null, 20, null));
    }

    @Test
    void aSchemaIsSpelledOutWhereTheProviderKnowsNone() throws Exception {
        String schema = "{\"type\":\"object\"}";
        ModelBuilder.around(FakeModel.ID, model)
                .schemaInPrompt()
                .build()
                .reply(ModelRequest.of("Rate it.").withSchema(schema));
        ModelRequest sent = model.requests.getFirst();
        assertThat(sent.schema()).isNull();
        assertThat(sent.messages()).hasSize(1);
        assertThat(sent.messages().getFirst().text())
                .startsWith("Rate it.\n\nReply with one JSON object")
                .endsWith(schema);
    }

    @Test
    void aSchemaAfterAnAssistantsTurnIsAMessageOfItsOwn() {
        ModelRequest request =
                new ModelRequest(List.of(Message.user("q"), Message.assistant("a")), Decoding.DEFAULT, "{}", 0);
        assertThat(SchemaPrompt.spellOut(request).messages())
                .extracting(Message::role)
                .containsExactly(Message.Role.USER, Message.Role.ASSISTANT, Message.Role.USER);
    }

    @Test
    void aReplyOfUnknownPriceIsNotFree() throws Exception {
        ModelReply reply = ModelBuilder.around(FakeModel.ID, model).build().reply(ModelRequest.of("a"));
        assertThat(reply.usage().dollars()).isNull();
    }

    @Test
    void aCapInDollarsNeedsAPrice() {
        ModelBuilder builder = ModelBuilder.around(FakeModel.ID, model)
                .budget(new Budget(new BudgetSettings(null, null, BigDecimal.ONE, null)));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContainingAll("budget.dollars", "parrot");
    }
}
