package dev.etalon.models;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What OpenAI says. */
final class OpenAiReplies {
    private OpenAiReplies() {}

    static String chat(String text, String finish) {
        return "{\"id\":\"x\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"the-model-2026-11-24\",\"choices\":[{"
                + "\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":" + quoted(text)
                + "},\"finish_reason\":\""
                + finish + "\"}],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":7,\"total_tokens\":19}}";
    }

    /** With the probabilities of its one token. */
    static String withTokens(String text) {
        return withLogprobs(
                text,
                "{\"content\":[{\"token\":" + quoted(text) + ",\"logprob\":-0.1,\"bytes\":[112],\"top_logprobs\":["
                        + "{\"token\":" + quoted(text) + ",\"logprob\":-0.1},{\"token\":\"fail\",\"logprob\":-2.5},"
                        + "{\"token\":\"Pass\",\"logprob\":-9999.0}]}]}");
    }

    static String withLogprobs(String text, String logprobs) {
        return chat(text, "stop").replace("\"finish_reason\"", "\"logprobs\":" + logprobs + ",\"finish_reason\"");
    }

    static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }
}
