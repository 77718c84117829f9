package dev.etalon.core.model;

import dev.etalon.core.score.CallException;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers with the number of the call, and remembers what it was asked. */
final class FakeModel implements LanguageModel {
    static final ModelId ID = new ModelId("fake", "https://fake.test/v1", "parrot");

    final List<ModelRequest> requests = new CopyOnWriteArrayList<>();

    @Override
    public ModelReply reply(ModelRequest request) throws CallException, InterruptedException {
        requests.add(request);
        return reply("reply " + requests.size(), ModelReply.Finish.STOP);
    }

    static ModelReply reply(String text, ModelReply.Finish finish) {
        return new ModelReply(
                text, finish, new Usage(1, 1_000, 100, BigDecimal.ZERO), Duration.ofMillis(5), "parrot-1");
    }
}
