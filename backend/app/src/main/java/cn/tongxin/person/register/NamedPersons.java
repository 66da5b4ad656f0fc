package cn.tongxin.person.register;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.person.Persons;
import cn.tongxin.platform.rules.NamedThings;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** People as every list names them. */
@Singleton
class NamedPersons implements NamedThings {
    private final Persons persons;

    NamedPersons(Persons persons) {
        this.persons = persons;
    }

    @Override
    public String resource() {
        return PersonService.RESOURCE;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return persons.names(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Mask.NAME.apply(e.getValue())));
    }
}
