package cn.tongxin.org.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A complete and correct body of {@code PUT /schools/{id}}, for tests to spoil one thing of. */
public record SchoolBody(Map<String, @Nullable Object> fields) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** For the primary school of the county 450103 that bears this name. */
    public static SchoolBody valid() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", "青秀区示例小学");
        fields.put("shortName", "更正小学");
        fields.put("stages", List.of("PRI"));
        fields.put("ownership", "PUBLIC");
        fields.put("urbanRural", "112");
        fields.put("divisionCode", "450103001002");
        fields.put("address", "示例路 2 号");
        fields.put("lon", 108.400001);
        fields.put("lat", 22.8);
        fields.put("boarding", true);
        fields.put("establishedOn", "1998-09-01");
        fields.put("phone", "0771-5511111");
        return new SchoolBody(fields);
    }

    public SchoolBody with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new SchoolBody(changed);
    }

    public SchoolBody without(String... names) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.keySet().removeAll(List.of(names));
        return new SchoolBody(changed);
    }

    public String json() {
        return written(JSON.writer());
    }

    /** With every character beyond ASCII as an escape, half characters too. */
    public String escapedJson() {
        return written(JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII));
    }

    private String written(ObjectWriter writer) {
        try {
            return writer.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
