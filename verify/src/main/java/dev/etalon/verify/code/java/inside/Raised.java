package dev.etalon.verify.code.java.inside;

/** An exception that the candidate raised, in the tests' process. */
final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Raised(String message) {
        super(message);
    }

    /** The same exception where it is an unchecked one of java.lang or java.util, so that tests can expect it. */
    static RuntimeException again(String type, String message) {
        if (type.matches("java\\.(?:lang|util)\\.\\w+Exception")) {
            try {
                Object made = Class.forName(type, true, null)
                        .getConstructor(String.class)
                        .newInstance(message);
                if (made instanceof RuntimeException exception) {
                    return exception;
                }
            } catch (ReflectiveOperationException e) {
                return new Raised(type + ": " + message);
            }
        }
        return new Raised(type + ": " + message);
    }
}
