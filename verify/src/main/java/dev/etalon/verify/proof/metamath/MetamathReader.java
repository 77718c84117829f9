package dev.etalon.verify.proof.metamath;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a database statement by statement (N. Megill and D. Wheeler, "Metamath: A Computer Language for Mathematical Proofs", 2019,
 * chapter 4 and appendix E), and refuses what its rules refuse.
 */
final class MetamathReader {
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9._-]{1,1000}");
    private static final int LONGEST_STATEMENT = 1_000_000;

    private final Symbols symbols;
    private final Labels labels;
    private final Context context;
    private final boolean task;
    private final ProofSink sink;

    /** @param task whether the text is a statement over a database, which may add nothing else to it */
    MetamathReader(Symbols symbols, Labels labels, Context context, boolean task, ProofSink sink) {
        this.symbols = symbols;
        this.labels = labels;
        this.context = context;
        this.task = task;
        this.sink = sink;
    }

    /** @throws MetamathException at the first mistake; names its line */
    void read(InputStream in) throws IOException, MetamathException {
        Tokens tokens = new Tokens(in);
        try {
            for (String token = tokens.next(); token != null; token = tokens.next()) {
                statement(token, tokens);
            }
            if (!context.isOutermost()) {
                throw new MetamathException("the text ends within a block: ${ without $}");
            }
        } catch (MetamathException e) {
            throw e.at(tokens.line());
        }
    }

    private void statement(String token, Tokens tokens) throws IOException, MetamathException {
        switch (token) {
            case "${" -> context.enter();
            case "$}" -> context.leave(labels.count());
            case "$c" -> constants(until("$.", tokens));
            case "$v" -> variables(until("$.", tokens));
            case "$d" -> disjoint(until("$.", tokens));
            default -> labelled(label(token), tokens);
        }
    }

    private static List<String> until(String end, Tokens tokens) throws IOException, MetamathException {
        List<String> list = new ArrayList<>();
        String token = tokens.require("a statement");
        while (!token.equals(end)) {
            if (token.indexOf('$') >= 0) {
                throw new MetamathException(
                        Tokens.shown(token) + " stands within a statement, where " + end + " is expected");
            }
            if (list.size() == LONGEST_STATEMENT) {
                throw MetamathException.limit("a statement has more than " + LONGEST_STATEMENT + " symbols");
            }
            list.add(token);
            token = tokens.require("a statement");
        }
        return list;
    }

    private void constants(List<String> names) throws MetamathException {
        if (task || !context.isOutermost()) {
            throw new MetamathException(task ? "a task may not declare constants" : "$c stands within a block");
        }
        for (String name : nonEmpty(names)) {
            if (symbols.find(name) >= 0) {
                throw new MetamathException(Tokens.shown(name) + " is declared already");
            }
            symbols.add(fresh(name), false);
        }
    }

    private void variables(List<String> names) throws MetamathException {
        if (task) {
            throw new MetamathException("a task may not declare variables");
        }
        for (String name : nonEmpty(names)) {
            int known = symbols.find(name);
            if (known >= 0 && (!symbols.isVariable(known) || context.isActive(known))) {
                throw new MetamathException(Tokens.shown(name) + " is declared already");
            }
            context.activate(known >= 0 ? known : symbols.add(fresh(name), true));
        }
    }

    private String fresh(String symbol) throws MetamathException {
        if (labels.find(symbol) != null) {
            throw new MetamathException(Tokens.shown(symbol) + " is a label already");
        }
        return symbol;
    }

    private static List<String> nonEmpty(List<String> names) throws MetamathException {
        if (names.isEmpty()) {
            throw new MetamathException("a declaration declares nothing");
        }
        return names;
    }

    private void disjoint(List<String> names) throws MetamathException {
        if (names.size() < 2 || names.size() > 1000) {
            throw new MetamathException("$d needs two variables or more, and at most 1000");
        }
        int[] list = new int[names.size()];
        for (int i = 0; i < list.length; i++) {
            list[i] = variable(names.get(i));
            for (int j = 0; j < i; j++) {
                if (list[i] == list[j]) {
                    throw new MetamathException("$d names " + names.get(i) + " twice");
                }
                context.separate(list[j], list[i]);
            }
        }
    }

    private int variable(String name) throws MetamathException {
        int symbol = symbols.find(name);
        if (symbol < 0 || !symbols.isVariable(symbol) || !context.isActive(symbol)) {
            throw new MetamathException(Tokens.shown(name) + " is no variable here");
        }
        return symbol;
    }

    private String label(String token) throws MetamathException {
        if (!LABEL.matcher(token).matches()) {
            throw new MetamathException(Tokens.shown(token) + " is neither a keyword nor a label");
        }
        if (labels.find(token) != null) {
            throw new MetamathException("the label " + token + " is used twice");
        }
        if (symbols.find(token) >= 0) {
            throw new MetamathException("the label " + token + " is a symbol too");
        }
        return token;
    }

    private void labelled(String label, Tokens tokens) throws IOException, MetamathException {
        String keyword = tokens.require("a statement");
        switch (keyword) {
            case "$f" -> floating(label, until("$.", tokens));
            case "$e" -> hypothesis(label, false, expression(until("$.", tokens), true));
            case "$a" -> axiom(label, expression(until("$.", tokens), true));
            case "$p" -> theorem(label, expression(until("$=", tokens), true), tokens);
            default ->
                throw new MetamathException(
                        "after the label " + label + " comes " + Tokens.shown(keyword) + ", not $f, $e, $a or $p");
        }
    }

    private void floating(String label, List<String> names) throws MetamathException {
        int[] expression = expression(names, false);
        if (expression.length != 2 || !symbols.isVariable(expression[1])) {
            throw new MetamathException(label + ": $f needs a constant and a variable");
        }
        if (context.hasType(expression[1])) {
            throw new MetamathException(label + ": " + names.get(1) + " has a type already");
        }
        hypothesis(label, true, expression);
    }

    private void hypothesis(String label, boolean floating, int[] expression) {
        Hypothesis hypothesis = new Hypothesis(label, labels.count(), floating, expression);
        labels.add(hypothesis);
        context.add(hypothesis);
    }

    private void axiom(String label, int[] conclusion) throws MetamathException {
        if (task) {
            throw new MetamathException("a task may not add the axiom " + label);
        }
        labels.add(context.assertion(label, labels.count(), conclusion, symbols, false));
    }

    private void theorem(String label, int[] conclusion, Tokens tokens) throws IOException, MetamathException {
        int line = tokens.line();
        Assertion theorem = context.assertion(label, labels.count(), conclusion, symbols, true);
        List<String> proof = until("$.", tokens);
        sink.theorem(new ProofSink.Read(theorem, proof, symbols, labels, line));
        boolean complete = proof.stream().noneMatch(token -> token.indexOf('?') >= 0);
        labels.add(theorem.proved(complete, complete ? named(proof, theorem) : new int[0]));
    }

    private int[] named(List<String> proof, Assertion theorem) throws MetamathException {
        boolean compressed = !proof.isEmpty() && proof.getFirst().equals("(");
        int end = compressed ? proof.indexOf(")") : proof.size();
        if (end < 0) {
            throw new MetamathException("the proof of " + theorem.label() + " has ( without )");
        }
        int[] numbers = new int[compressed ? end - 1 : end];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] =
                    labels.usable(proof.get(compressed ? i + 1 : i), theorem).index();
        }
        return Arrays.stream(numbers).distinct().toArray();
    }

    private int[] expression(List<String> names, boolean typed) throws MetamathException {
        int[] expression = new int[names.size()];
        for (int i = 0; i < expression.length; i++) {
            int symbol = symbols.find(names.get(i));
            String name = Tokens.shown(names.get(i));
            if (symbol < 0) {
                throw new MetamathException("the symbol " + name + " is not declared");
            }
            boolean variable = symbols.isVariable(symbol);
            if (variable && !context.isActive(symbol)) {
                throw new MetamathException("the variable " + name + " is not in force here");
            }
            if (variable && typed && !context.hasType(symbol)) {
                throw new MetamathException("the variable " + name + " has no type ($f) here");
            }
            expression[i] = symbol;
        }
        if (expression.length == 0 || symbols.isVariable(expression[0])) {
            throw new MetamathException("a statement must begin with a constant");
        }
        return expression;
    }
}
