package dev.etalon.cli.doctor;

/**
 * One thing that was looked for.
 *
 * @param name for example {@code python3}
 * @param serves what it is for
 * @param needed whether a verifier needs it as it is by default
 * @param found whether it is there and works
 * @param seen what was seen
 * @param remedy what to do where it was not found; empty where nothing is to be done
 */
record Finding(String name, String serves, boolean needed, boolean found, String seen, String remedy) {}
