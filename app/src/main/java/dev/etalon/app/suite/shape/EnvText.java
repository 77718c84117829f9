package dev.etalon.app.suite.shape;

import dev.etalon.app.suite.source.Place;
import dev.etalon.app.suite.source.Problem;
import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.core.model.Secret;
import java.util.List;

/** Text of a suite that may name environment variables, which are looked up when it is used and not before. */
public final class EnvText {
    private final Place place;
    private final String written;
    private final EnvTemplate template;
    private final Environment environment;
    private final boolean secret;

    /** @throws IllegalArgumentException when a variable in it is not closed or has no name */
    public EnvText(Place place, String written, Environment environment, boolean secret) {
        this.place = place;
        this.written = written;
        this.template = EnvTemplate.parse(written);
        this.environment = environment;
        this.secret = secret;
    }

    /** The text as the suite has it, with {@code ${NAME}} and never a value; hidden where a secret stands in the file itself. */
    public String template() {
        return secret ? SecretText.shown(template) : written;
    }

    /** The variables whose change is to be seen: none of a secret. */
    List<String> openVariables() {
        return secret ? List.of() : template.variables();
    }

    public Place place() {
        return place;
    }

    /**
     * The text with its variables filled in.
     *
     * @throws SuiteException when a variable is not set
     */
    public String resolve() {
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            throw new SuiteException(problems);
        }
        return template.resolve(environment);
    }

    /** Like {@link #resolve}, for a place that nothing may print. */
    public Secret secret() {
        return Secret.of(resolve());
    }

    /** One problem for each variable that is not set. */
    public List<Problem> problems() {
        return template.missing(environment).stream()
                .map(name -> place.problem(EnvTemplate.missingMessage(name)))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnvText text && text.written.equals(written) && text.place.equals(place);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return template();
    }
}
