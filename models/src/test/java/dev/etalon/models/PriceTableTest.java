package dev.etalon.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etalon.core.model.Price;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTableTest {
    @TempDir
    private Path folder;

    private final PriceTable bundled = PriceTable.bundled();

    @Test
    void knowsPublishedPrices() {
        assertThat(bundled.find("openai", "gpt-4.1")).contains(price("2.00", "8.00"));
        assertThat(bundled.find("openai", "gpt-4o-mini-2024-07-18")).contains(price("0.15", "0.60"));
        assertThat(bundled.find("anthropic", "claude-sonnet-4-5-20250929")).contains(price("3.00", "15.00"));
        assertThat(bundled.find("ollama", "anything:7b")).contains(price("0", "0"));
    }

    @Test
    void anUnknownModelIsNotFree() {
        assertThat(bundled.find("openai", "gpt-99")).isEmpty();
        assertThat(bundled.find("openai-compatible", "gpt-4.1")).isEmpty();
    }

    @Test
    void aFileOverridesAndAdds() throws Exception {
        PriceTable mine = bundled.withFile(
                file("# mine\nprovider,model,input,output\nopenai, gpt-4.1, 1.5, 6\n\nopenai-compatible,*,0.1,0.2\n"));
        assertThat(mine.find("openai", "gpt-4.1")).contains(price("1.5", "6"));
        assertThat(mine.find("openai", "gpt-4.1-mini")).isPresent();
        assertThat(mine.find("openai-compatible", "whatever")).contains(price("0.1", "0.2"));
        assertThat(bundled.find("openai", "gpt-4.1")).contains(price("2.00", "8.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openai,gpt,1 | got 3 cells",
                "openai,gpt,cheap,2 | must be numbers",
                "openai,gpt,-1,2 | is negative"
            })
    void namesFileAndLineOfAMistake(String line, String problem) throws Exception {
        Path file = file("provider,model,input,output\n" + line + "\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundled.withFile(file))
                .withMessageContainingAll(file.toString(), "line 2", problem);
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("prices.csv"), text);
    }

    private static Price price(String input, String output) {
        return new Price(new BigDecimal(input), new BigDecimal(output));
    }
}
