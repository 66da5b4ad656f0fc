package cn.tongxin.platform.codec;

import cn.tongxin.kernel.cipher.FieldPlace;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every encrypted column, declared once: {@code encrypted-columns.csv}. The cipher of this product
 * encrypts for these and no others, so that none can be forgotten when keys are replaced.
 */
@Singleton
public class EncryptedColumns {
    static final String RESOURCE = "/encrypted-columns.csv";

    private final List<EncryptedColumn> columns;

    public EncryptedColumns() {
        this(lines());
    }

    EncryptedColumns(List<String[]> lines) {
        this.columns = lines.stream().map(EncryptedColumns::read).toList();
    }

    public List<EncryptedColumn> all() {
        return columns;
    }

    /** Table → those of its columns whose values are encrypted anew with a new key. */
    public Map<String, List<EncryptedColumn>> rotated() {
        return columns.stream()
                .filter(EncryptedColumn::rotated)
                .collect(
                        Collectors.groupingBy(
                                EncryptedColumn::table, TreeMap::new, Collectors.toList()));
    }

    boolean holds(FieldPlace place) {
        return columns.stream()
                .anyMatch(
                        one ->
                                one.table().equals(place.table())
                                        && one.column().equals(place.column()));
    }

    private static EncryptedColumn read(String[] line) {
        String hash = line[3].isEmpty() ? null : line[3];
        HashForm form = line[4].isEmpty() ? HashForm.EXACT : HashForm.valueOf(line[4]);
        return new EncryptedColumn(line[0], line[1], line[2], hash, form, line[5].equals("yes"));
    }

    private static List<String[]> lines() {
        try (InputStream in = EncryptedColumns.class.getResourceAsStream(RESOURCE);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
