package dev.etalon.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.traffic.ConcurrencySettings;
import dev.etalon.core.traffic.Traffic;
import dev.etalon.core.traffic.TrafficListener;
import dev.etalon.core.traffic.TrafficSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing but the traffic settings bounds the calls in flight: no pool of connections, no pinned thread. */
@Timeout(60)
class ManyCallsTest {
    private static final int IN_FLIGHT = 500;
    private static final FakeProvider.Reply OK = FakeProvider.ok(OpenAiReplies.chat("fine", "stop"));

    @Test
    void fiveHundredCallsFlyAtOnce() throws Exception {
        CountDownLatch all = new CountDownLatch(IN_FLIGHT);
        FakeProvider.Reply whenAllAreThere = exchange -> {
            all.countDown();
            if (!all.await(30, TimeUnit.SECONDS)) {
                throw new IOException("only " + (IN_FLIGHT - all.getCount()) + " calls arrived at once");
            }
            OK.to(exchange);
        };
        fly(whenAllAreThere, IN_FLIGHT);
    }

    @Test
    @Tag("slow")
    void fiveHundredInFlightStayCloseToTheIdealTime() throws Exception {
        Duration latency = Duration.ofMillis(200);
        FakeProvider.Reply slow = exchange -> {
            Thread.sleep(latency);
            OK.to(exchange);
        };
        fly(slow, 2_000);
        Duration took = fly(slow, 10_000);
        Duration ideal = latency.multipliedBy(10_000 / IN_FLIGHT);
        assertThat(took).isLessThan(ideal.multipliedBy(4));
    }

    private static Duration fly(FakeProvider.Reply reply, int calls) throws Exception {
        try (FakeProvider provider = new FakeProvider().then(reply);
                LanguageModels models = new LanguageModels(PriceTable.bundled());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            provider.forgetRequests();
            Traffic traffic = new Traffic(
                    TrafficSettings.DEFAULT.withConcurrency(ConcurrencySettings.fixed(IN_FLIGHT)),
                    TrafficListener.NONE);
            LanguageModel model = models.builder(
                            ModelSettings.of(Provider.OPENAI_COMPATIBLE, "m", provider.url(), null))
                    .traffic(traffic)
                    .build();
            long start = System.nanoTime();
            List<Future<ModelReply>> replies = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                ModelRequest request = ModelRequest.of("question " + i);
                replies.add(threads.submit(() -> model.reply(request)));
            }
            for (Future<ModelReply> one : replies) {
                assertThat(one.get().text()).isEqualTo("fine");
                assertThat(one.get().usage().calls()).as("none was tried again").isEqualTo(1);
            }
            assertThat(traffic.peakInFlight()).isEqualTo(IN_FLIGHT);
            assertThat(provider.peak.get()).isLessThanOrEqualTo(IN_FLIGHT);
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}
