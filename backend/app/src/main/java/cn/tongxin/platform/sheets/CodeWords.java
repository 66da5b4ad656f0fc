package cn.tongxin.platform.sheets;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The Chinese words of codes: the very files the web client shows them from. */
@Singleton
public class CodeWords {
    /**
     * Those of everything, those that come to a browser with the pages that need them, and those
     * that only stand in files.
     */
    private static final List<String> RESOURCES =
            List.of(
                    "/codes.zh-CN.json",
                    "/access.zh-CN.json",
                    "/classes.zh-CN.json",
                    "/institutes.zh-CN.json",
                    "/people.zh-CN.json",
                    "/reference.zh-CN.json");

    private static final TypeReference<LinkedHashMap<String, LinkedHashMap<String, String>>> LISTS =
            new TypeReference<>() {};

    private final Map<String, LinkedHashMap<String, String>> lists = read();

    public boolean knows(String list) {
        return lists.containsKey(list);
    }

    /** Several codes in words, in the order of their list; one that is newer keeps its code. */
    public String of(String list, Collection<String> codes) {
        Map<String, String> words = lists.getOrDefault(list, new LinkedHashMap<>());
        List<String> order = new ArrayList<>(words.keySet());
        return codes.stream()
                .sorted(Comparator.comparingInt(code -> place(order, code)))
                .map(code -> words.getOrDefault(code, "其他（" + code + "）"))
                .collect(Collectors.joining("、"));
    }

    /** The code that a cell means: by its word, or as the code itself; empty when it is neither. */
    public Optional<String> code(String list, String told) {
        LinkedHashMap<String, String> words = lists.getOrDefault(list, new LinkedHashMap<>());
        if (words.containsKey(told)) {
            return Optional.of(told);
        }
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(told))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Every word of a list, in its order. */
    public List<String> words(String list) {
        return List.copyOf(lists.getOrDefault(list, new LinkedHashMap<>()).values());
    }

    private static int place(List<String> order, String code) {
        int at = order.indexOf(code);
        return at < 0 ? order.size() : at;
    }

    private static Map<String, LinkedHashMap<String, String>> read() {
        Map<String, LinkedHashMap<String, String>> all = new HashMap<>();
        for (String resource : RESOURCES) {
            all.putAll(read(resource));
        }
        return all;
    }

    private static Map<String, LinkedHashMap<String, String>> read(String resource) {
        try (InputStream in = CodeWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " was not packed");
            }
            return new ObjectMapper().readValue(in, LISTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
