package cn.tongxin.platform.contract;

import cn.tongxin.platform.masking.Sensitive;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Writes into the contract which fields are personal and how they are cut, from their marks. */
final class ContractSensitivity {
    private static final DotName SENSITIVE = DotName.createSimple(Sensitive.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    /** Schema → field → its mark. */
    private final Map<String, Map<String, AnnotationInstance>> marks = new HashMap<>();

    ContractSensitivity(IndexView index) {
        for (AnnotationInstance mark : index.getAnnotations(SENSITIVE)) {
            if (mark.target().kind() == AnnotationTarget.Kind.FIELD) {
                ClassInfo type = mark.target().asField().declaringClass();
                marks.computeIfAbsent(schema(type), name -> new HashMap<>())
                        .put(mark.target().asField().name(), mark);
            }
        }
    }

    private static String schema(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        boolean named = schema != null && schema.value("name") != null;
        return named ? schema.value("name").asString() : type.simpleName();
    }

    void mark(Map<String, Schema> schemas) {
        marks.forEach(
                (name, fields) -> {
                    Schema schema = schemas.get(name);
                    if (schema != null) {
                        fields.forEach(
                                (field, mark) ->
                                        mark(
                                                Objects.requireNonNull(
                                                        schema.getProperties().get(field), field),
                                                mark));
                    }
                });
    }

    private static void mark(Schema property, AnnotationInstance mark) {
        property.addExtension("x-sensitivity", mark.value().asEnum());
        property.addExtension("x-mask", mark.value("mask").asEnum());
    }
}
