package dev.etalon.report;

import dev.etalon.core.summary.Estimate;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A run as JUnit XML, for the dashboards that CI systems have: each condition of the gate is a test case (failed: failure,
 * inconclusive: skipped), each measure is one too, which errs when it has no value; every figure is a property.
 */
public final class JunitReport {
    private JunitReport() {}

    public static String of(RunReport report) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            write(report, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML to memory failed", e);
        }
        return out + "\n";
    }

    private static void write(RunReport report, XMLStreamWriter xml) throws XMLStreamException {
        List<RunReport.ConditionPart> conditions =
                report.gate() == null ? List.of() : report.gate().conditions();
        List<RunReport.Figure> overall = report.figures().stream()
                .filter(figure -> figure.slice() == null)
                .toList();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(report.run().suite()));
        xml.writeAttribute("tests", String.valueOf(conditions.size() + overall.size()));
        xml.writeAttribute("failures", count(conditions, "fail"));
        xml.writeAttribute("skipped", count(conditions, "inconclusive"));
        xml.writeAttribute(
                "errors",
                String.valueOf(overall.stream().filter(JunitReport::hasNoValue).count()));
        xml.writeAttribute("timestamp", report.run().started().toString());
        properties(report, xml);
        for (RunReport.ConditionPart condition : conditions) {
            condition(condition, report, xml);
        }
        for (RunReport.Figure figure : overall) {
            figure(figure, report, xml);
        }
        xml.writeEndElement();
    }

    private static void properties(RunReport report, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("properties");
        property("run", report.run().id(), xml);
        property("status", report.run().status().name().toLowerCase(Locale.ROOT), xml);
        for (RunReport.Figure figure : report.figures()) {
            String slice = figure.slice() == null ? "" : "[" + figure.slice() + "]";
            property(figure.measure() + "." + figure.estimate().name() + slice, line(figure.estimate()), xml);
        }
        xml.writeEndElement();
    }

    private static void property(String name, String value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("value", clean(value));
    }

    private static void condition(RunReport.ConditionPart condition, RunReport report, XMLStreamWriter xml)
            throws XMLStreamException {
        start("gate: " + condition.condition(), report, xml);
        if (condition.verdict().equals("fail")) {
            message("failure", condition.reason(), xml);
        } else if (condition.verdict().equals("inconclusive")) {
            message("skipped", condition.reason(), xml);
        }
        xml.writeEndElement();
    }

    private static void figure(RunReport.Figure figure, RunReport report, XMLStreamWriter xml)
            throws XMLStreamException {
        start(figure.measure() + "." + figure.estimate().name(), report, xml);
        if (hasNoValue(figure)) {
            message("error", "no value: " + line(figure.estimate()), xml);
        } else {
            xml.writeStartElement("system-out");
            xml.writeCharacters(clean(line(figure.estimate())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void start(String name, RunReport report, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean("etalon." + report.run().suite()));
        xml.writeAttribute("name", clean(name));
    }

    private static void message(String element, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute("message", clean(text));
    }

    private static boolean hasNoValue(RunReport.Figure figure) {
        return figure.estimate().value() == null;
    }

    private static String count(List<RunReport.ConditionPart> conditions, String verdict) {
        return String.valueOf(
                conditions.stream().filter(one -> one.verdict().equals(verdict)).count());
    }

    private static String line(Estimate estimate) {
        return Numbers.value(estimate.value(), estimate.form()) + " "
                + Numbers.interval(estimate.interval(), estimate.form())
                + " n=" + estimate.counts().n() + " abstained="
                + estimate.counts().abstained() + " failed="
                + estimate.counts().failed();
    }

    /** XML 1.0 has no place for most control characters, not even escaped. */
    private static String clean(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF))
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
