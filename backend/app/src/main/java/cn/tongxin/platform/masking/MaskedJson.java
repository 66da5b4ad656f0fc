package cn.tongxin.platform.masking;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.data.Sensitivity;
import cn.tongxin.kernel.data.View;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Versioned;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.quarkus.arc.Arc;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cuts {@link Sensitive} texts where an answer becomes JSON: the one way out of the API. Closed by
 * default: a text is written whole only in the answer about one thing ({@link Versioned}), to a
 * caller whose role sees the aggregate in full (P-14; ADR 0009).
 */
@Singleton
public class MaskedJson implements ObjectMapperCustomizer {
    /** Set on a writer whose text will be kept: cut for everybody. */
    public static final String KEPT = "tongxin.masking.kept";

    private final CurrentCaller caller;

    public MaskedJson(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        SimpleModule masks = new SimpleModule("masks");
        masks.setSerializerModifier(new Modifier());
        mapper.registerModule(masks);
    }

    private final class Modifier extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config,
                BeanDescription bean,
                List<BeanPropertyWriter> properties) {
            properties.replaceAll(
                    property -> {
                        Sensitive mark = property.getAnnotation(Sensitive.class);
                        return mark == null ? property : new Masked(property, mark);
                    });
            return properties;
        }
    }

    private final class Masked extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        private final transient Mask mask;
        private final transient boolean personal;
        private final transient boolean always;

        Masked(BeanPropertyWriter property, Sensitive mark) {
            super(property);
            this.mask = mark.mask();
            this.always = mark.always();
            this.personal = mark.value().compareTo(Sensitivity.L3) >= 0;
            if (!getType().hasRawClass(String.class)) {
                throw new IllegalStateException(property.getName() + " is no text");
            }
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider settings)
                throws Exception {
            String value = (String) get(bean);
            if (value == null) {
                super.serializeAsField(bean, json, settings);
            } else if (!always && shownWhole(json, settings)) {
                if (personal && settings.getAttribute(Shown.class) instanceof Shown shown) {
                    shown.add(json.getOutputContext(), getName());
                }
                super.serializeAsField(bean, json, settings);
            } else {
                json.writeStringField(getName(), mask.apply(value));
            }
        }
    }

    /** Collects what is written whole. */
    static final class Shown {
        private final Set<String> names = new TreeSet<>();

        private void add(JsonStreamContext at, String field) {
            String name = field;
            for (JsonStreamContext up = at.getParent(); up != null; up = up.getParent()) {
                name = up.getCurrentName() == null ? name : up.getCurrentName() + "." + name;
            }
            names.add(name);
        }

        List<String> names() {
            return List.copyOf(names);
        }
    }

    private boolean shownWhole(JsonGenerator json, SerializerProvider settings) {
        return settings.getAttribute(KEPT) == null
                && outermost(json.getOutputContext()) instanceof Versioned
                && Arc.container().requestContext().isActive()
                && caller.view() == View.FULL;
    }

    private static Object outermost(JsonStreamContext context) {
        JsonStreamContext at = context;
        while (!at.getParent().inRoot()) {
            at = at.getParent();
        }
        return at.getCurrentValue();
    }
}
