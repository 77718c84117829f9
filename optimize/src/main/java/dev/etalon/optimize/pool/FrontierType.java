package dev.etalon.optimize.pool;

/** On what the candidates compete that are chosen to be improved. */
public enum FrontierType {
    /** Each validation example. */
    INSTANCE,
    /** Each objective's mean. */
    OBJECTIVE,
    /** Each validation example and each objective's mean. */
    HYBRID,
    /** Each objective of each validation example. */
    CARTESIAN;

    /** Whether rollouts must tell objectives. */
    public boolean needsObjectives() {
        return this != INSTANCE;
    }

    boolean covers(FrontKey key) {
        return switch (key) {
            case FrontKey.Instance instance -> this == INSTANCE || this == HYBRID;
            case FrontKey.Objective objective -> this == OBJECTIVE || this == HYBRID;
            case FrontKey.Cartesian cartesian -> this == CARTESIAN;
        };
    }
}
