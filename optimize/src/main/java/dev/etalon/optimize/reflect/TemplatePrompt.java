package dev.etalon.optimize.reflect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

record TemplatePrompt(String template) implements ReflectionPrompt {
    private static final Pattern PLACE = Pattern.compile("<curr_param>|<side_info>");

    TemplatePrompt {
        for (String place : new String[] {"<curr_param>", "<side_info>"}) {
            if (!template.contains(place)) {
                throw new IllegalArgumentException("the template has no " + place);
            }
        }
    }

    @Override
    public String text(Reflection reflection) {
        String records = RecordText.of(reflection.records());
        return PLACE.matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group().equals("<curr_param>") ? reflection.current() : records));
    }
}
