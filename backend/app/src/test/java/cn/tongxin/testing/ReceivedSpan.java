package cn.tongxin.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A span as it arrived at a collector, read from the bytes of OTLP and not by the library that
 * wrote them. Only the fields that are named here may be there at all: events, links, a trace
 * state, or a description of a failure make the reading fail.
 */
public record ReceivedSpan(
        String name,
        String traceId,
        @Nullable String parentId,
        long kind,
        long nanos,
        boolean failed,
        Map<String, String> attributes,
        Map<String, String> resource) {

    /** Every text of it, without the ids. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(name));
        attributes.forEach((key, value) -> texts.add(key + "=" + value));
        resource.forEach((key, value) -> texts.add(key + "=" + value));
        return texts;
    }

    /** Reads an ExportTraceServiceRequest. */
    static List<ReceivedSpan> in(byte[] body) {
        List<ReceivedSpan> spans = new ArrayList<>();
        for (byte[] group : Message.of(body, Set.of(1)).parts(1)) {
            Message ofProcess = Message.of(group, Set.of(1, 2));
            Message process = Message.of(ofProcess.part(1), Set.of(1));
            Map<String, String> resource = attributes(process.parts(1));
            for (byte[] scope : ofProcess.parts(2)) {
                Message ofScope = Message.of(scope, Set.of(1, 2));
                if (!Message.of(ofScope.part(1), Set.of(1)).text(1).equals("cn.tongxin")) {
                    throw new AssertionError("a span of somebody else");
                }
                ofScope.parts(2).forEach(span -> spans.add(span(span, resource)));
            }
        }
        return spans;
    }

    private static ReceivedSpan span(byte[] bytes, Map<String, String> resource) {
        // trace id, span id, parent, name, kind, begin, end, attributes, status, flags
        Message span = Message.of(bytes, Set.of(1, 2, 4, 5, 6, 7, 8, 9, 15, 16));
        List<byte[]> parent = span.parts(4);
        Message status = Message.of(span.part(15), Set.of(3));
        return new ReceivedSpan(
                span.text(5),
                HexFormat.of().formatHex(span.part(1)),
                parent.isEmpty() ? null : HexFormat.of().formatHex(parent.get(0)),
                span.number(6),
                span.number(8) - span.number(7),
                status.number(3) == 2,
                attributes(span.parts(9)),
                resource);
    }

    private static Map<String, String> attributes(List<byte[]> pairs) {
        Map<String, String> attributes = new TreeMap<>();
        for (byte[] bytes : pairs) {
            Message pair = Message.of(bytes, Set.of(1, 2));
            // A text or a whole number.
            Message value = Message.of(pair.part(2), Set.of(1, 3));
            attributes.put(
                    pair.text(1),
                    value.parts(1).isEmpty() ? String.valueOf(value.number(3)) : value.text(1));
        }
        return attributes;
    }

    /** Fields of a protobuf message: numbers, or bytes whose meaning its reader knows. */
    private record Message(Map<Integer, List<Object>> fields) {
        static Message of(byte[] bytes, Set<Integer> allowed) {
            Map<Integer, List<Object>> fields = new TreeMap<>();
            ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            while (in.hasRemaining()) {
                long tag = varint(in);
                int field = (int) (tag >>> 3);
                if (!allowed.contains(field)) {
                    throw new AssertionError("a field that may not be there: " + field);
                }
                fields.computeIfAbsent(field, none -> new ArrayList<>())
                        .add(value(in, (int) tag & 7));
            }
            return new Message(fields);
        }

        private static Object value(ByteBuffer in, int type) {
            return switch (type) {
                case 0 -> varint(in);
                case 1 -> in.getLong();
                case 2 -> {
                    byte[] part = new byte[(int) varint(in)];
                    in.get(part);
                    yield part;
                }
                case 5 -> (long) in.getInt();
                default -> throw new AssertionError("no protobuf");
            };
        }

        private static long varint(ByteBuffer in) {
            long value = 0;
            int shift = 0;
            byte next = in.get();
            while (next < 0) {
                value |= (long) (next & 0x7f) << shift;
                shift += 7;
                next = in.get();
            }
            return value | (long) next << shift;
        }

        List<byte[]> parts(int field) {
            return fields.getOrDefault(field, List.of()).stream().map(byte[].class::cast).toList();
        }

        byte[] part(int field) {
            List<byte[]> parts = parts(field);
            return parts.isEmpty() ? new byte[0] : parts.get(0);
        }

        String text(int field) {
            return new String(part(field), StandardCharsets.UTF_8);
        }

        long number(int field) {
            return (long) fields.getOrDefault(field, List.of(0L)).get(0);
        }
    }
}
