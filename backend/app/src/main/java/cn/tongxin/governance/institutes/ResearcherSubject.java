package cn.tongxin.governance.institutes;

import cn.tongxin.access.AccessSubject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Lets staff ask why an appointment is closed to them. */
@Singleton
class ResearcherSubject implements AccessSubject {
    private final ResearcherRepository researchers;

    ResearcherSubject(ResearcherRepository researchers) {
        this.researchers = researchers;
    }

    @Override
    public String resource() {
        return ResearcherChanges.RESOURCE;
    }

    @Override
    public Optional<Asked> asked(UUID id, String right) {
        return researchers.whereItBelongs(id).map(place -> Asked.of("researcher:" + right, place));
    }
}
