package cn.tongxin.org.classes;

import cn.tongxin.org.Classes;
import cn.tongxin.platform.rules.NamedThings;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of classes where an override speaks of them. */
@Singleton
class NamedClasses implements NamedThings {
    private final Classes classes;

    NamedClasses(Classes classes) {
        this.classes = classes;
    }

    @Override
    public String resource() {
        return ClassChanges.RESOURCE;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return classes.names(ids);
    }
}
