package dev.etalon.models;

import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.ModelId;
import dev.etalon.core.model.Secret;
import dev.etalon.core.traffic.TrafficSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a model is reached and asked.
 *
 * @param model its name at the provider
 * @param baseUrl where it is reached, or null for the provider's own address
 * @param apiKey null where none is needed
 * @param decoding for whatever a request leaves open
 * @param timeout the longest that one attempt may take, from sending to the last byte
 * @param structured how it is made to reply in JSON
 * @param traffic limits and retries
 */
public record ModelSettings(
        Provider provider,
        String model,
        @Nullable URI baseUrl,
        @Nullable Secret apiKey,
        Decoding decoding,
        Duration timeout,
        StructuredOutput structured,
        TrafficSettings traffic) {
    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(3);
    /** Anthropic wants a limit in every request; this one where nobody names another. */
    private static final int ANTHROPIC_MAX_TOKENS = 4096;

    /** @throws IllegalArgumentException naming the setting that is wrong and what to do */
    public ModelSettings {
        Objects.requireNonNull(provider, "provider is null");
        require(!model.isBlank(), "model is empty; name one of provider " + provider.key());
        require(
                baseUrl != null || provider.baseUrl() != null,
                "baseUrl is missing; provider " + provider.key() + " has no address of its own");
        if (baseUrl != null) {
            requireAddress(baseUrl);
        }
        require(
                apiKey != null || baseUrl != null || !provider.needsKey(),
                "apiKey is missing; provider " + provider.key() + " needs one, for example ${" + provider.name()
                        + "_API_KEY}");
        require(!timeout.isNegative() && !timeout.isZero(), "timeout must be longer than 0, not " + timeout);
        Objects.requireNonNull(structured, "structured is null");
        Objects.requireNonNull(traffic, "traffic is null");
        requireDecoding(provider, decoding);
        decoding = filled(provider, decoding);
    }

    public static ModelSettings of(Provider provider, String model, @Nullable URI baseUrl, @Nullable Secret apiKey) {
        return new ModelSettings(
                provider,
                model,
                baseUrl,
                apiKey,
                Decoding.DEFAULT,
                DEFAULT_TIMEOUT,
                provider.structured(),
                TrafficSettings.DEFAULT);
    }

    public ModelSettings withDecoding(Decoding decoding) {
        return new ModelSettings(provider, model, baseUrl, apiKey, decoding, timeout, structured, traffic);
    }

    public ModelSettings withTimeout(Duration timeout) {
        return new ModelSettings(provider, model, baseUrl, apiKey, decoding, timeout, structured, traffic);
    }

    public ModelSettings withStructured(StructuredOutput structured) {
        return new ModelSettings(provider, model, baseUrl, apiKey, decoding, timeout, structured, traffic);
    }

    public ModelSettings withTraffic(TrafficSettings traffic) {
        return new ModelSettings(provider, model, baseUrl, apiKey, decoding, timeout, structured, traffic);
    }

    /** Which model this is, without the key. */
    public ModelId id() {
        return new ModelId(provider.key(), endpoint(), model);
    }

    String endpoint() {
        String address = baseUrl == null ? Objects.requireNonNull(provider.baseUrl()) : baseUrl.toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static void requireAddress(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        require(
                (scheme.equals("http") || scheme.equals("https")) && url.getHost() != null,
                "baseUrl must be like https://host/v1, which it is not");
        require(
                url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null,
                "baseUrl must have no user, query or fragment; the key belongs into apiKey");
    }

    private static void requireDecoding(Provider provider, Decoding decoding) {
        Double temperature = decoding.temperature();
        double most = provider == Provider.ANTHROPIC ? 1 : 2;
        require(
                temperature == null || temperature <= most,
                "temperature must be 0 to " + (int) most + " for provider " + provider.key() + ", not " + temperature);
        Long seed = decoding.seed();
        require(
                seed == null || (int) (long) seed == seed,
                "seed must fit into 32 bits for provider " + provider.key() + ", which " + seed + " does not");
    }

    private static Decoding filled(Provider provider, Decoding decoding) {
        return provider == Provider.ANTHROPIC
                ? decoding.orElse(new Decoding(null, null, ANTHROPIC_MAX_TOKENS, null))
                : decoding;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
