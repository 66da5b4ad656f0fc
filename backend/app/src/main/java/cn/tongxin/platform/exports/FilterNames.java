package cn.tongxin.platform.exports;

import cn.tongxin.platform.rules.NamedThings;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the places are called that a filter gives by their ids: nobody can answer for rows of a
 * class that is named by 36 characters. Places only: a filter by a person says no name.
 */
@Singleton
class FilterNames {
    private static final Map<String, String> PLACES =
            Map.of("school", "schools", "classGroup", "classes");

    private final Map<String, NamedThings> things;

    FilterNames(@All List<NamedThings> things) {
        this.things =
                new TreeMap<>(
                        things.stream()
                                .collect(Collectors.toMap(NamedThings::resource, one -> one)));
    }

    /** In the order given; an id nobody knows stays one. Empty for what is no place. */
    Optional<String> of(String filter, List<String> ids) {
        return Optional.ofNullable(PLACES.get(filter))
                .map(things::get)
                .map(
                        known -> {
                            Map<UUID, String> names =
                                    known.names(ids.stream().map(UUID::fromString).toList());
                            return ids.stream()
                                    .map(id -> names.getOrDefault(UUID.fromString(id), id))
                                    .collect(Collectors.joining("、"));
                        });
    }
}
