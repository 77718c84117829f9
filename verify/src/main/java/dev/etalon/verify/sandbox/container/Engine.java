package dev.etalon.verify.sandbox.container;

/** What runs containers. */
enum Engine {
    PODMAN("podman"),
    DOCKER("docker");

    private final String program;

    Engine(String program) {
        this.program = program;
    }

    String program() {
        return program;
    }
}
