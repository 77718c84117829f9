package dev.etalon.models;

import dev.etalon.core.score.CallException;

/**
 * Carries a failure through LangChain4j, which knows unchecked exceptions only and re-maps some by their causes: so this one has none.
 */
final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CallException failure;

    CallFailed(CallException failure) {
        super(failure.getMessage());
        this.failure = failure;
    }

    CallException failure() {
        return failure;
    }
}
