package dev.etalon.app.suite.shape;

import java.util.Optional;

/** Where {@code ${NAME}} comes from. */
@FunctionalInterface
public interface Environment {

    /** The value of a variable, empty where it is not set. */
    Optional<String> find(String name);

    /** The variables of this process. */
    static Environment ofProcess() {
        return name -> Optional.ofNullable(System.getenv(name));
    }
}
