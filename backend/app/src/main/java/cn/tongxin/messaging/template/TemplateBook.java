package cn.tongxin.messaging.template;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts that are sent today, as data: {@code templates.json}. A mistake in one stops the
 * process at its start, not at three in the night when the text is needed.
 */
@Singleton
@Startup
public class TemplateBook {
    private static final String RESOURCE = "/templates.json";

    private final Map<String, Template> templates = new TreeMap<>();

    public TemplateBook() {
        this(read());
    }

    TemplateBook(List<Template> list) {
        for (Template template : list) {
            List<String> mistakes = template.mistakes();
            if (!mistakes.isEmpty()) {
                throw new IllegalStateException(template.code() + ": " + mistakes);
            }
            if (templates.put(template.code(), template) != null) {
                throw new IllegalStateException("two templates are called " + template.code());
            }
        }
    }

    /**
     * @throws IllegalArgumentException for an unknown template or other parameters than it names
     */
    public MessageText fill(String code, Map<String, String> parameters) {
        Template template = templates.get(code);
        if (template == null) {
            throw new IllegalArgumentException("templates.json has no " + code);
        }
        return template.fill(parameters);
    }

    Map<String, Template> all() {
        return templates;
    }

    private static List<Template> read() {
        try (InputStream in = TemplateBook.class.getResourceAsStream(RESOURCE)) {
            return new ObjectMapper().readValue(in, new TypeReference<List<Template>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("templates.json cannot be read", e);
        }
    }
}
