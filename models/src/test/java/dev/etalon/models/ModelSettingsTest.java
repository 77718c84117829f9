package dev.etalon.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.ModelId;
import dev.etalon.core.model.Secret;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSettingsTest {
    private static final Secret KEY = Secret.of("sk-123");

    @Test
    void knowsWhichModelItIsWithoutTheKey() {
        assertThat(ModelSettings.of(Provider.OPENAI, "gpt-4.1", null, KEY).id())
                .isEqualTo(new ModelId("openai", "https://api.openai.com/v1", "gpt-4.1"));
        assertThat(ModelSettings.of(Provider.OPENAI_COMPATIBLE, "m", URI.create("http://host:8000/v1/"), null)
                        .id())
                .isEqualTo(new ModelId("openai-compatible", "http://host:8000/v1", "m"));
    }

    @Test
    void namesTheSettingThatIsMissing() {
        refuses(
                () -> ModelSettings.of(Provider.OPENAI, "gpt-4.1", null, null),
                "apiKey is missing",
                "${OPENAI_API_KEY}");
        refuses(() -> ModelSettings.of(Provider.OPENAI_COMPATIBLE, "m", null, null), "baseUrl is missing");
        refuses(() -> ModelSettings.of(Provider.OLLAMA, " ", null, null), "model is empty", "ollama");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host/v1",
                "ftp://host/v1",
                "https:///v1",
                "mailto:a@b.c",
                "https://u:p@host",
                "https://h/v1?key=x"
            })
    void refusesAnAddressThatIsNoneOrHoldsASecret(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelSettings.of(Provider.OPENAI, "m", URI.create(url), KEY))
                .withMessageStartingWith("baseUrl must")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("u:p", "key=x"));
    }

    @Test
    void refusesDecodingThatTheProviderDoesNotTake() {
        ModelSettings anthropic = ModelSettings.of(Provider.ANTHROPIC, "claude", null, KEY);
        refuses(() -> anthropic.withDecoding(new Decoding(1.5, null, null, null)), "temperature must be 0 to 1");
        ModelSettings openai = ModelSettings.of(Provider.OPENAI, "gpt", null, KEY);
        refuses(() -> openai.withDecoding(new Decoding(2.5, null, null, null)), "temperature must be 0 to 2");
        refuses(() -> openai.withDecoding(new Decoding(null, null, null, 1L << 33)), "seed must fit into 32 bits");
        refuses(() -> openai.withTimeout(Duration.ZERO), "timeout must be longer than 0");
    }

    @Test
    void namesTheLimitThatAnthropicWants() {
        ModelSettings settings = ModelSettings.of(Provider.ANTHROPIC, "claude", null, KEY);
        assertThat(settings.decoding().maxTokens()).isEqualTo(4096);
        assertThat(settings.withDecoding(new Decoding(null, null, 10, null))
                        .decoding()
                        .maxTokens())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void findsAProviderByItsKey(Provider provider) {
        assertThat(Provider.of(provider.key())).isEqualTo(provider);
    }

    @Test
    void namesTheProvidersThatThereAre() {
        refuses(() -> Provider.of("openia"), "\"openia\"", "openai, openai-compatible, anthropic, gemini, ollama");
    }

    private static void refuses(ThrowingCallable settings, String... inMessage) {
        assertThatIllegalArgumentException().isThrownBy(settings).withMessageContainingAll(inMessage);
    }
}
