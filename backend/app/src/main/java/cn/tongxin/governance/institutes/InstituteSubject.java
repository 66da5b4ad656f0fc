package cn.tongxin.governance.institutes;

import cn.tongxin.access.AccessSubject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Lets staff ask why an institute is closed to them. */
@Singleton
class InstituteSubject implements AccessSubject {
    private final InstituteRepository institutes;

    InstituteSubject(InstituteRepository institutes) {
        this.institutes = institutes;
    }

    @Override
    public String resource() {
        return InstituteChanges.RESOURCE;
    }

    @Override
    public Optional<Asked> asked(UUID id, String right) {
        return institutes.whereItBelongs(id).map(place -> Asked.of("institute:" + right, place));
    }
}
