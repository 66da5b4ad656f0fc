package cn.tongxin.platform.files;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that files can be attached to. */
@Singleton
class FileOwners {
    private final Map<String, FileOwner> owners = new TreeMap<>();

    FileOwners(@All List<FileOwner> all) {
        for (FileOwner owner : all) {
            if (owners.put(owner.resource(), owner) != null) {
                throw new IllegalStateException("two owners of files: " + owner.resource());
            }
        }
    }

    FileOwner get(String resource) {
        FileOwner owner = owners.get(resource);
        if (owner == null) {
            throw new IllegalStateException("nothing that files are attached to: " + resource);
        }
        return owner;
    }

    Optional<FileOwner> takingUploads(String resource) {
        return Optional.ofNullable(owners.get(resource)).filter(FileOwner::takesUploads);
    }
}
