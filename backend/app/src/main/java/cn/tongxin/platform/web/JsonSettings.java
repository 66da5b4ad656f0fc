package cn.tongxin.platform.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strict reading: nothing is guessed, coerced or ignored (house.md §3, JSON). */
@Singleton
public class JsonSettings implements ObjectMapperCustomizer {

    /** After all others: of two readers of one type the one registered last is asked. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.setConfig(
                mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.getFactory()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        for (CoercionInputShape shape :
                new CoercionInputShape[] {
                    CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
                }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        SimpleModule text = new SimpleModule();
        text.addDeserializer(String.class, new CleanText());
        text.addDeserializer(LocalDate.class, new CivilDate());
        text.addSerializer(Instant.class, new InstantText());
        mapper.registerModule(text);
    }

    /** The text of {@link Instant#toString}, made without its formatter in a fifth of the time. */
    static final class InstantText extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantText() {
            super(Instant.class);
        }

        static String of(Instant instant) {
            LocalDateTime utc =
                    LocalDateTime.ofEpochSecond(
                            instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
            boolean wholeMinute = utc.getSecond() == 0 && utc.getNano() == 0;
            return utc + (wholeMinute ? ":00Z" : "Z");
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializerProvider settings)
                throws IOException {
            json.writeString(of(instant));
        }
    }

    /** A civil date as text; Jackson's own reader also takes arrays, instants and years B.C. */
    static final class CivilDate extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;
        private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

        CivilDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "";
            if (SHAPE.matcher(text).matches()) {
                try {
                    return LocalDate.parse(text);
                } catch (DateTimeParseException noSuchDay) {
                    throw new UnreadableText(parser, "没有这一天，请检查日期。");
                }
            }
            throw new UnreadableText(parser, "日期请写成“年-月-日”的文字，如 \"2020-09-01\"。");
        }
    }

    /** Refuses what PostgreSQL cannot store or a screen cannot show; normalises to NFC. */
    static final class CleanText extends StringDeserializer {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            String text = super.deserialize(parser, context);
            if (text == null) {
                return null;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
                    throw new UnreadableText(parser, "含有不可见的控制字符，请删除后重试。");
                }
                if (Character.isSurrogate(c)) {
                    if (!Character.isHighSurrogate(c)
                            || i + 1 == text.length()
                            || !Character.isLowSurrogate(text.charAt(i + 1))) {
                        throw new UnreadableText(parser, "含有残缺的字符，请重新输入。");
                    }
                    i++;
                }
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }
}
