package dev.etalon.verify.instruction;

import dev.etalon.core.dataset.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The instructions of a sample: metadata {@code instruction_id_list} and {@code kwargs}, one entry for each, as IFEval's rows have. */
record InstructionTask(List<String> names, List<Check> checks) {

    /** @throws IllegalArgumentException where the sample has no instructions, or one that is not known or misses an argument */
    static InstructionTask of(Sample sample, Languages languages) {
        List<?> names = list(sample, "instruction_id_list");
        List<?> arguments = list(sample, "kwargs");
        if (names.isEmpty()) {
            throw new IllegalArgumentException("sample " + sample.id() + " has an empty instruction_id_list");
        }
        if (names.size() != arguments.size()) {
            throw new IllegalArgumentException("sample " + sample.id() + " has " + names.size()
                    + " instructions, but kwargs for " + arguments.size());
        }
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<?, ?> values = arguments.get(i) instanceof Map<?, ?> map ? map : Map.of();
            checks.add(Checks.of(new Arguments(String.valueOf(names.get(i)), values), languages));
        }
        return new InstructionTask(names.stream().map(String::valueOf).toList(), checks);
    }

    private static List<?> list(Sample sample, String key) {
        if (sample.field(key).orElse(null) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("sample " + sample.id() + " needs a list \"" + key
                + "\": rows of IFEval have instruction_id_list and kwargs");
    }
}
