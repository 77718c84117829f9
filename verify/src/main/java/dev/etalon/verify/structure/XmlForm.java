package dev.etalon.verify.structure;

import dev.etalon.core.score.Evidence;
import dev.etalon.verify.verdict.Verification;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Whether a text is well-formed XML, read as a stream. A document type is passed over, so entities that it may declare are unknown. */
final class XmlForm implements DocumentScorer.Form {
    private final @Nullable String root;

    XmlForm(@Nullable String root) {
        this.root = root;
    }

    @Override
    public Verification verify(String document) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(document.strip()));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            String message = String.valueOf(e.getMessage());
            String problem =
                    message.contains("Message: ") ? message.substring(message.indexOf("Message: ") + 9) : message;
            if (problem.startsWith("JAXP0001")) {
                return new Verification.Unknown("a limit of the XML reader: " + problem, Evidence.NONE);
            }
            return e.getLocation() == null
                    ? DocumentScorer.broken(problem)
                    : DocumentScorer.broken(
                            problem,
                            e.getLocation().getLineNumber(),
                            e.getLocation().getColumnNumber());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the document is read");
        });
        return factory;
    }

    private Verification read(XMLStreamReader reader) throws XMLStreamException {
        boolean documentType = false;
        String entity = "";
        String name = "";
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    name = depth == 0 ? reader.getLocalName() : name;
                    if (++depth > DocumentScorer.DEEPEST) {
                        return DocumentScorer.tooDeep();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> documentType = true;
                case XMLStreamConstants.ENTITY_REFERENCE -> entity = reader.getLocalName();
                default -> {}
            }
        }
        if (!entity.isEmpty()) {
            return documentType
                    ? new Verification.Unknown(
                            "the entity &" + entity + "; may be declared by the document type, which is not read",
                            Evidence.NONE)
                    : DocumentScorer.broken("The entity &" + entity + "; is not declared.");
        }
        boolean expected = root == null || root.equals(name);
        return expected
                ? DocumentScorer.wellFormed("Well-formed XML with the root <" + name + ">.")
                : DocumentScorer.broken("The root is <" + name + ">, not <" + root + ">.");
    }
}
