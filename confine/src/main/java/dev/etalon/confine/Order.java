package dev.etalon.confine;

import java.util.ArrayList;
import java.util.List;

/**
 * What to become, and with which rights: {@code --read PATH}, {@code --write PATH} and {@code --limit RESOURCE:SOFT:HARD} any number of
 * times, {@code --processes N}, {@code --filter FILE}, {@code --directory PATH}, {@code --} and the command.
 *
 * @param readable what may be read and executed; what is not there is left out
 * @param writable what may also be written
 * @param limits in the order in which they are set
 * @param processes how many processes and threads it may have
 * @param filter a file with a seccomp program
 * @param directory where the command starts
 */
record Order(
        List<String> readable,
        List<String> writable,
        List<Limit> limits,
        long processes,
        String filter,
        String directory,
        List<String> command) {

    /** A resource limit, by the kernel's number of the resource. */
    record Limit(int resource, long soft, long hard) {
        static Limit of(String text) {
            String[] fields = text.split(":", -1);
            return new Limit(Integer.parseInt(fields[0]), Long.parseLong(fields[1]), Long.parseLong(fields[2]));
        }
    }

    static Order of(String[] arguments) {
        List<String> all = List.of(arguments);
        int end = all.indexOf("--");
        if (end < 0 || end == all.size() - 1 || end % 2 != 0) {
            throw new IllegalArgumentException("options in pairs, -- and a command are needed, not " + all);
        }
        Order order = new Order(
                named(all.subList(0, end), "--read"),
                named(all.subList(0, end), "--write"),
                named(all.subList(0, end), "--limit").stream().map(Limit::of).toList(),
                Long.parseLong(one(all.subList(0, end), "--processes")),
                one(all.subList(0, end), "--filter"),
                one(all.subList(0, end), "--directory"),
                all.subList(end + 1, all.size()));
        return order;
    }

    private static List<String> named(List<String> options, String name) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < options.size(); i += 2) {
            if (options.get(i).equals(name)) {
                values.add(options.get(i + 1));
            }
        }
        return values;
    }

    private static String one(List<String> options, String name) {
        List<String> values = named(options, name);
        if (values.size() != 1) {
            throw new IllegalArgumentException(name + " is needed once, not " + values);
        }
        return values.getFirst();
    }
}
