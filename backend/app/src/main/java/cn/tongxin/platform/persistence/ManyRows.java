package cn.tongxin.platform.persistence;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.internal.BasicAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Writes many new rows of one table in one COPY: an insert of as many rows is a statement with
 * thousands of parameters, which costs us and the database twice the time. What a row looks like in
 * its table is asked of Hibernate, so that both ways write the same.
 */
@Singleton
class ManyRows {
    private static final int LIKELY_LENGTH = 400;

    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final RowStamps stamps;
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    ManyRows(DataSource dataSource, EntityManagerFactory factory, RowStamps stamps) {
        this.dataSource = dataSource;
        this.factory = factory;
        this.stamps = stamps;
    }

    private record Column(String name, Function<Object, @Nullable Object> value) {}

    private record Shape(String statement, List<Column> columns) {}

    /**
     * In the caller's transaction. The rows are not looked after: what is changed in them
     * afterwards is not written.
     *
     * @throws DatabaseException when the database refuses one of them
     */
    void copy(Class<? extends Row> type, Collection<? extends Row> rows) {
        Shape shape = shapes.computeIfAbsent(type, this::shape);
        StringBuilder text = new StringBuilder(rows.size() * LIKELY_LENGTH);
        for (Row row : rows) {
            stamps.stampNew(row);
            String before = "";
            for (Column column : shape.columns()) {
                CopyText.add(text.append(before), column.value().apply(row));
                before = "\t";
            }
            text.append('\n');
        }
        try (Connection connection = dataSource.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            shape.statement(),
                            // Bytes: of characters the driver takes some at a time, and would cut
                            // the rare ones that are two of them.
                            new ByteArrayInputStream(
                                    text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    private Shape shape(Class<?> type) {
        EntityPersister entity =
                factory.unwrap(SessionFactoryImplementor.class)
                        .getMappingMetamodel()
                        .getEntityDescriptor(type);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("id", row -> ((Row) row).id()));
        for (int i = 0; i < entity.getAttributeMappings().size(); i++) {
            AttributeMapping attribute = entity.getAttributeMappings().get(i);
            if (!(attribute instanceof BasicAttributeMapping basic)) {
                throw new IllegalStateException(
                        type.getSimpleName() + " is more than columns of its own table");
            }
            if (basic.isInsertable()) {
                columns.add(new Column(basic.getSelectionExpression(), basic::getValue));
            }
        }
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String table = type.getAnnotation(jakarta.persistence.Table.class).name();
        return new Shape("copy " + table + " (" + names + ") from stdin", columns);
    }

    /** Values in the text form of COPY. */
    static final class CopyText {
        private CopyText() {}

        static void add(StringBuilder to, @Nullable Object value) {
            if (value == null) {
                to.append("\\N");
            } else if (value instanceof Object[] members) {
                StringBuilder array = new StringBuilder("{");
                for (Object member : members) {
                    array.append(array.length() == 1 ? "" : ",");
                    member(array, member);
                }
                escaped(to, array.append('}'));
            } else {
                escaped(to, plain(value));
            }
        }

        private static void member(StringBuilder array, @Nullable Object member) {
            if (member == null) {
                array.append("null");
                return;
            }
            String text = plain(member);
            array.append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') {
                    array.append('\\');
                }
                array.append(c);
            }
            array.append('"');
        }

        private static String plain(Object value) {
            if (value instanceof Enum<?> one) {
                return one.name();
            }
            if (value instanceof String
                    || value instanceof UUID
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof LocalDate
                    || value instanceof Instant) {
                return value.toString();
            }
            throw new IllegalStateException(value.getClass().getSimpleName() + " has no text form");
        }

        private static void escaped(StringBuilder to, CharSequence text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '\\' -> to.append("\\\\");
                    case '\n' -> to.append("\\n");
                    case '\r' -> to.append("\\r");
                    case '\t' -> to.append("\\t");
                    default -> to.append(c);
                }
            }
        }
    }
}
