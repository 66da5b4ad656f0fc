package cn.tongxin.exchange.sharing;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.sharing.SharedField;
import cn.tongxin.platform.sharing.SharedResource;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be shared, on what basis, and what never is and by which law (G-01): {@code
 * share-catalogue.csv}. The product does not start when a resource is offered without a line, or a
 * line offers what no module gives.
 */
@Singleton
@Startup
class ShareCatalogue {
    static final String FILE = "/share-catalogue.csv";

    private final Map<String, Entry> entries;
    private final Map<String, SharedResource> resources;

    /** 无条件共享、有条件共享、不予共享 (政务数据共享条例). */
    enum Attribute {
        UNCONDITIONAL,
        CONDITIONAL,
        REFUSED
    }

    /**
     * @param basis what sharing rests on; of what is refused, by which law
     */
    record Entry(String resource, String title, String owner, Attribute attribute, String basis) {}

    /** An article of a law or of a regulation. */
    private static final Pattern LAW = Pattern.compile("(法|条例)第.{1,9}条");

    ShareCatalogue(@All List<SharedResource> offered) {
        this.resources =
                offered.stream()
                        .collect(Collectors.toMap(SharedResource::resource, Function.identity()));
        this.entries = entries(lines());
        requireInCatalogue(resources.keySet(), entries.values());
        offered.forEach(ShareCatalogue::requireFields);
    }

    static void requireFields(SharedResource resource) {
        if (resource.fields().isEmpty()) {
            throw new IllegalStateException(resource.resource() + " offers no field (G-01)");
        }
    }

    static Map<String, Entry> entries(List<String[]> lines) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String[] line : lines) {
            Entry entry = new Entry(line[0], line[1], line[2], Attribute.valueOf(line[3]), line[4]);
            boolean citesLaw = LAW.matcher(entry.basis()).find();
            if (entry.attribute() == Attribute.REFUSED && !citesLaw) {
                throw new IllegalStateException(line[0] + " is refused without a law (G-01)");
            }
            if (entry.basis().isBlank() || entries.put(entry.resource(), entry) != null) {
                throw new IllegalStateException(line[0] + " needs one line with its basis");
            }
        }
        return entries;
    }

    /** What is offered stands in the catalogue as shareable, and nothing else does. */
    static void requireInCatalogue(Set<String> offered, Collection<Entry> entries) {
        List<String> open =
                entries.stream()
                        .filter(entry -> entry.attribute() != Attribute.REFUSED)
                        .map(Entry::resource)
                        .toList();
        if (!new TreeSet<>(open).equals(new TreeSet<>(offered))) {
            throw new IllegalStateException(
                    "offered " + offered + " but in the catalogue are " + open);
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    List<SharedField> fieldsOf(Entry entry) {
        SharedResource resource = resources.get(entry.resource());
        return resource == null ? List.of() : resource.fields();
    }

    /**
     * @throws ProblemException VALIDATION for what is not offered, with the law when it never is
     */
    SharedResource offered(String name) {
        SharedResource resource = resources.get(name);
        if (resource != null) {
            return resource;
        }
        Entry entry = entries.get(name);
        throw ProblemException.invalid(
                "resource",
                entry == null
                        ? "共享目录中没有这种资源，请从目录中选择。"
                        : "“" + entry.title() + "”不予共享：" + entry.basis() + "。");
    }

    /** Those of a resource's fields that are named, in the order in which they are declared. */
    static List<SharedField> named(
            List<SharedField> among, @Nullable List<String> names, String otherwise) {
        if (names == null) {
            return among;
        }
        List<String> unknown =
                names.stream()
                        .filter(name -> among.stream().noneMatch(one -> one.name().equals(name)))
                        .distinct()
                        .toList();
        if (!unknown.isEmpty() || names.isEmpty()) {
            String which =
                    unknown.stream()
                            .limit(5)
                            .map(ShareCatalogue::cut)
                            .collect(Collectors.joining("、"));
            throw ProblemException.invalid(
                    "fields", unknown.isEmpty() ? "请至少选择一个数据项。" : otherwise + which + "。");
        }
        return among.stream().filter(one -> names.contains(one.name())).toList();
    }

    private static String cut(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    private static List<String[]> lines() {
        try (InputStream in = ShareCatalogue.class.getResourceAsStream(FILE);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> lines = new ArrayList<>();
            reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .forEach(line -> lines.add(Arrays.copyOf(line.split("\\|", -1), 5)));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
