package dev.etalon.optimize.evaluate;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.CallException;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.journal.Forms;
import dev.etalon.optimize.journal.Tape;
import dev.etalon.optimize.program.Candidate;

/** The model that reflects: counted, kept within the allowance, played from the journal. */
public final class JournaledModel implements LanguageModel {
    private final LanguageModel model;
    private final Tape tape;
    private final Allowance allowance;
    private long calls;
    private Usage usage = Usage.NONE;

    public JournaledModel(LanguageModel model, Tape tape, Allowance allowance) {
        this.model = model;
        this.tape = tape;
        this.allowance = allowance;
    }

    public long calls() {
        return calls;
    }

    public Usage usage() {
        return usage;
    }

    @Override
    public ModelReply reply(ModelRequest request) throws CallException, InterruptedException {
        allowance.bearsReflection(calls);
        ModelReply reply = tape.ask(
                new Tape.Question<>("reflection", () -> key(request), Forms.REPLY), () -> model.reply(request));
        calls++;
        usage = usage.plus(reply.usage());
        return reply;
    }

    private static String key(ModelRequest request) {
        StringBuilder all = new StringBuilder();
        for (Message message : request.messages()) {
            all.append(message.role()).append('\n').append(message.text()).append('\n');
        }
        return Candidate.of("request", all.toString()).hash().substring(0, 16) + "." + request.repeat();
    }
}
