package dev.etalon.models;

import dev.etalon.core.model.Price;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Prices of models: {@code provider,model,input,output}, in US dollars per million tokens, a line each; {@code *} stands for every
 * model of a provider. A model is found by its name, else by its name without a date at the end ({@code gpt-4o-2024-08-06}), else by
 * {@code *}. Immutable.
 */
public final class PriceTable {
    private static final String BUNDLED = "prices-2026-11.csv";
    private static final String HEADER = "provider,model,input,output";
    private static final Pattern DATE = Pattern.compile("-(\\d{8}|\\d{4}-\\d{2}-\\d{2})$");

    private final Map<List<String>, Price> prices;

    private PriceTable(Map<List<String>, Price> prices) {
        this.prices = Map.copyOf(prices);
    }

    /** The prices that come with Etalon, as they were published in November 2026. */
    public static PriceTable bundled() {
        try (InputStream in = PriceTable.class.getResourceAsStream(BUNDLED)) {
            byte[] bytes = Objects.requireNonNull(in, BUNDLED + " is missing").readAllBytes();
            return new PriceTable(parse(BUNDLED, new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * These prices, and those of a file over them.
     *
     * @throws IllegalArgumentException naming file and line where one is wrong
     */
    public PriceTable withFile(Path file) throws IOException {
        Map<List<String>, Price> all = new HashMap<>(prices);
        all.putAll(parse(file.toString(), Files.readString(file)));
        return new PriceTable(all);
    }

    /** The price of a model; empty where it is not known, which is not free. */
    public Optional<Price> find(String provider, String model) {
        String undated = DATE.matcher(model).replaceFirst("");
        return Optional.ofNullable(prices.get(List.of(provider, model)))
                .or(() -> Optional.ofNullable(prices.get(List.of(provider, undated))))
                .or(() -> Optional.ofNullable(prices.get(List.of(provider, "*"))));
    }

    private static Map<List<String>, Price> parse(String file, String text) {
        Map<List<String>, Price> prices = new HashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            boolean empty =
                    line.isBlank() || line.startsWith("#") || line.strip().equals(HEADER);
            if (!empty) {
                String where = file + ", line " + number + ": ";
                List<String> cells =
                        List.of(line.split(",", -1)).stream().map(String::strip).toList();
                require(cells.size() == 4, where + "expected " + HEADER + ", got " + cells.size() + " cells");
                prices.put(cells.subList(0, 2), price(where, cells));
            }
        }
        return prices;
    }

    private static Price price(String where, List<String> cells) {
        try {
            return new Price(new BigDecimal(cells.get(2)), new BigDecimal(cells.get(3)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    where + "input and output must be numbers, in US dollars per million tokens", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + e.getMessage(), e);
        }
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
